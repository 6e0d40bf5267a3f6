import { and, desc, eq, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callVersions } from '#db/schema/calls.ts';
import { callContent, type CallContent, type CallQuestion } from '#app/calls/call-content.ts';
import type { CallId } from '#app/kernel/ids.ts';

export type UnaskedAnswer = { readonly question: CallQuestion; readonly value: string };

/**
 * I6: answers whose question a corrigendum took out of the form, each with the question as it was last asked. They are
 * kept for the people who wrote them and never submitted.
 */
export async function unaskedAnswers(
  reader: Reader,
  given: {
    callId: CallId;
    callVersionId: string;
    content: CallContent;
    answers: ReadonlyMap<string, string>;
  },
): Promise<readonly UnaskedAnswer[]> {
  const asked = new Set(given.content.sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const left = new Map([...given.answers].filter(([code, value]) => value !== '' && !asked.has(code)));
  if (left.size === 0) return [];
  const rows = await reader
    .select({ content: callVersions.content })
    .from(callVersions)
    .where(and(eq(callVersions.callId, given.callId), ne(callVersions.id, given.callVersionId)))
    .orderBy(desc(callVersions.number));
  const found: UnaskedAnswer[] = [];
  for (const { content } of rows) {
    for (const question of callContent.parse(content).sections.flatMap(({ questions }) => questions)) {
      const value = left.get(question.code);
      if (value === undefined) continue;
      left.delete(question.code);
      found.push({ question, value });
    }
  }
  return found;
}
