import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callClarifications } from '#db/schema/clarifications.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { mayAsk, questionsUntil, type DeclineReason } from './clarification.ts';
import { deskCall } from './desk-pages.server.ts';
import { callPage } from './public-pages.server.ts';

const PAGE = 30;

export type PublishedAnswer = {
  readonly number: number;
  readonly question: Translated;
  readonly answer: Translated;
  readonly at: Instant | null;
};

/** Answers to all, the newest first, before that number; never who asked. */
export async function publishedAnswers(
  reader: Reader,
  given: { callId: string; before: number | null; limit: number },
): Promise<readonly PublishedAnswer[]> {
  const { callId, state, number, question, answer, endedAt } = callClarifications;
  const rows = await reader
    .select({ number, question, answer, at: endedAt })
    .from(callClarifications)
    .where(
      and(
        eq(callId, given.callId),
        eq(state, 'published'),
        given.before === null ? undefined : lt(number, given.before),
      ),
    )
    .orderBy(desc(number))
    .limit(given.limit);
  // The casts are the check `call_clarifications_published` of the database.
  return rows.map((row) => ({
    number: row.number ?? 0,
    question: row.question as Translated,
    answer: row.answer as Translated,
    at: row.at,
  }));
}

/** How many questions of a call were answered to all. */
export async function answersCount(reader: Reader, callId: string): Promise<number> {
  const { state } = callClarifications;
  return reader.$count(callClarifications, and(eq(callClarifications.callId, callId), eq(state, 'published')));
}

/** The questions and answers of a call as everybody reads them, and whether more are taken. */
export async function questionsPage(
  reader: Reader,
  given: { reference: string; before: number | null; at: Instant; actor: Person | null },
) {
  const call = await callPage(reader, given.reference, given);
  if (!call) return null;
  const answers = await publishedAnswers(reader, { callId: call.id, before: given.before, limit: PAGE + 1 });
  const shown = answers.slice(0, PAGE);
  return {
    call: { id: call.id, reference: call.reference, title: call.content.title, deadlineZone: call.deadlineZone },
    until: questionsUntil(call),
    ask: mayAsk(call, given.at),
    answers: shown,
    next: answers.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
  };
}

/** The last questions that were not answered in public, each with its reason. */
async function declinedQuestions(reader: Reader, ofCall: string) {
  const { id, callId, state, asked, language, declineReason } = callClarifications;
  const rows = await reader
    .select({ id, state, asked, language, reason: declineReason })
    .from(callClarifications)
    .where(and(eq(callId, ofCall), eq(state, 'declined')))
    .orderBy(desc(id))
    .limit(PAGE);
  return rows.map((row) => ({ ...row, reason: row.reason as DeclineReason }));
}

/** What waits for an answer at the desk, the oldest first; the asker is not loaded. */
export async function deskQuestionsPage(
  reader: Reader,
  actor: Person,
  given: { callId: string; after: string | null },
) {
  const call = await deskCall(reader, actor, given.callId);
  if (!call || call.state === 'draft') return null;
  const { id, callId, state, asked, language, askedAt } = callClarifications;
  const rows = await reader
    .select({ id, asked, language, askedAt })
    .from(callClarifications)
    .where(and(eq(callId, call.id), eq(state, 'asked'), given.after ? gt(id, given.after) : undefined))
    .orderBy(asc(id))
    .limit(PAGE + 1);
  const waiting = rows.slice(0, PAGE);
  return {
    call: { id: call.id, reference: call.reference, title: call.content.title, languages: call.content.languages },
    waiting,
    next: rows.length > PAGE ? (waiting.at(-1)?.id ?? null) : null,
    answers: await publishedAnswers(reader, { callId: call.id, before: null, limit: PAGE }),
    declined: await declinedQuestions(reader, call.id),
  };
}
