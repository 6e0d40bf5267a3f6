import { and, asc, eq, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { answerTranslations } from '#db/schema/consensus.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Maker, Translation } from './translation.ts';

/** The translations of a file's answers, by question. */
export async function translationsOf(
  reader: Reader,
  applicationId: string,
): Promise<ReadonlyMap<string, readonly Translation[]>> {
  const { question, language, text, madeBy } = answerTranslations;
  const rows = await reader
    .select({ question, language, text, madeBy })
    .from(answerTranslations)
    .where(and(eq(answerTranslations.applicationId, applicationId), ne(text, '')))
    .orderBy(asc(question), asc(language));
  const found = new Map<string, Translation[]>();
  for (const row of rows) {
    const list = found.get(row.question) ?? [];
    list.push({ language: row.language as Language, text: row.text, madeBy: row.madeBy as Maker });
    found.set(row.question, list);
  }
  return found;
}
