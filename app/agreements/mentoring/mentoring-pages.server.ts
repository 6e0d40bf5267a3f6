import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { mentoringAnswers, mentoringEntries, mentoringNotes } from '#db/schema/mentoring.ts';
import { accounts } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId, type AgreementId } from '#app/kernel/ids.ts';
import { reachOf } from '../agreement-policy.ts';
import { loadAgreement } from '../agreement-store.server.ts';
import { mentoringRights, mentoringSide } from './mentoring-policy.ts';
import { mayReadNote, mayRecordIn, type ContactKind } from './mentoring.ts';

const PAGE = 25;

/**
 * The log of a grant, the newest entry first, for both of its sides: the confidential note goes to nobody it is not for.
 * `correcting` is the entry a reader asked to correct; null where it is not theirs to correct.
 */
export async function mentoringPage(
  reader: Reader,
  actor: Person,
  given: { readonly id: AgreementId; readonly after: string | null; readonly correct: string | null },
) {
  const agreement = await loadAgreement(reader, given.id, reachOf(actor));
  if (!agreement || mentoringSide(actor, agreement) === null) return null;
  const rights = mentoringRights(actor, agreement);
  const open = mayRecordIn(agreement.state);
  const own = (entry: { recordedBy: string; corrected: boolean }) =>
    open && rights.record && entry.recordedBy === actor.accountId && !entry.corrected;
  const seen = await entriesOf(reader, given);
  const answers = await answersOf(
    reader,
    seen.rows.map((row) => row.id),
  );
  const rows = seen.rows.map(({ recordedBy, note, ...row }) => ({
    ...row,
    note: mayReadNote({ accountId: actor.accountId, ...rights }, { recordedBy }) ? note : null,
    answers: answers.filter((each) => each.entryId === row.id).map(({ entryId: _, ...answer }) => answer),
    mayCorrect: own({ recordedBy, corrected: row.corrected }),
    mayAnswer: open && rights.answer && !row.corrected,
  }));
  return {
    id: given.id,
    reference: agreement.reference,
    office: rights.office,
    mayRecord: open && rights.record,
    rows,
    next: seen.next,
    correcting: rows.find((row) => row.id === given.correct && row.mayCorrect) ?? null,
  };
}

export type MentoringPage = NonNullable<Awaited<ReturnType<typeof mentoringPage>>>;

async function entriesOf(reader: Reader, given: { id: AgreementId; after: string | null; correct: string | null }) {
  const newer = alias(mentoringEntries, 'newer');
  const { id, kind, heldOn, topics, agreed, corrects, recordedBy, recordedAt, agreementId } = mentoringEntries;
  const older = given.after && isId(given.after) ? lt(id, given.after) : undefined;
  const asked = given.correct && isId(given.correct) ? eq(id, given.correct) : undefined;
  const found = await reader
    .select({
      id,
      kind,
      heldOn,
      topics,
      agreed,
      corrects,
      recordedBy,
      at: recordedAt,
      alias: accounts.alias,
      newer: newer.id,
      note: mentoringNotes.note,
    })
    .from(mentoringEntries)
    .innerJoin(accounts, eq(accounts.id, recordedBy))
    .leftJoin(newer, eq(newer.corrects, id))
    .leftJoin(mentoringNotes, eq(mentoringNotes.entryId, id))
    .where(and(eq(agreementId, given.id), asked ?? older))
    .orderBy(desc(id))
    .limit(PAGE + 1);
  const shown = found.slice(0, PAGE);
  return {
    rows: shown.map(({ newer: correctedBy, corrects: stands, ...row }) => ({
      ...row,
      // The cast is the check `mentoring_entries_kind` of the database.
      kind: row.kind as ContactKind,
      corrected: correctedBy !== null,
      correction: stands !== null,
    })),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function answersOf(reader: Reader, entries: readonly string[]) {
  if (entries.length === 0) return [];
  const { id, entryId, body, writtenBy, writtenAt } = mentoringAnswers;
  return reader
    .select({ id, entryId, body, at: writtenAt, alias: accounts.alias })
    .from(mentoringAnswers)
    .innerJoin(accounts, eq(accounts.id, writtenBy))
    .where(inArray(entryId, [...entries]))
    .orderBy(asc(id));
}
