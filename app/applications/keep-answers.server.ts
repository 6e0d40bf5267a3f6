import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationAnswers } from '#db/schema/applications.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { keepable, problemsOf, type Answer, type AnswerProblem } from './answers.ts';
import { answerMark, digest, readMark } from './application-hash.ts';

/** An answer as sent: what was typed, and the mark its page was printed with (`answerMark`). */
export type TypedAnswer = { readonly typed: string; readonly mark: string };

/**
 * What became of answers that were sent. `saved`: codes whose text is now stored. `conflicts`: codes somebody else saved since the
 * page was printed; their text stands, and the page shows both. `problems`: what is wrong, by question code, in an answer in rows by `code/row/column` (`placeOf`).
 * `marks`: what an answer that stands as sent is printed with from here on (`answerMark`), by question code.
 */
export type AnswersKept = {
  readonly saved: readonly string[];
  readonly marks: Readonly<Record<string, string>>;
  readonly conflicts: readonly string[];
  readonly problems: readonly FieldError[];
};

/** The question a problem is about, and its cell in an answer in rows; rows count from 0, blank ones left out. */
export function placeOf(field: string): { code: string; cell: { row: number; column: string } | null } {
  const [code = '', row, column] = field.split('/');
  return { code, cell: row === undefined || column === undefined ? null : { row: Number(row), column } };
}

function problemAt(code: string, { cell, ...problem }: AnswerProblem): FieldError {
  return { field: cell ? `${code}/${cell.row}/${cell.column}` : code, ...problem };
}

/** Keeps answers of a locked draft one by one, wherever they come from; questions without one are left alone. */
export async function keepAnswers(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    applicationId: ApplicationId;
    questions: readonly CallQuestion[];
    answers: ReadonlyMap<string, TypedAnswer>;
  },
): Promise<AnswersKept> {
  const { actor, applicationId } = given;
  const stored = await storedAnswers(tx, applicationId, given.questions);
  const marks: Record<string, string> = {};
  const outcome = { saved: [] as string[], marks, conflicts: [] as string[], problems: [] as FieldError[] };
  for (const question of given.questions) {
    const typed = given.answers.get(question.code);
    if (!typed) continue;
    const before = stored.get(question.code) ?? null;
    const one = await saveAnswer(world, tx, { actor, applicationId, question, typed, stored: before });
    if (one.mark !== null) marks[question.code] = one.mark;
    if (one.result === 'saved') outcome.saved.push(question.code);
    if (one.result === 'conflict') outcome.conflicts.push(question.code);
    outcome.problems.push(...one.problems.map((problem) => problemAt(question.code, problem)));
  }
  return outcome;
}

type Stored = Pick<Answer, 'question' | 'value' | 'revision'>;

async function storedAnswers(
  tx: Tx,
  applicationId: ApplicationId,
  questions: readonly CallQuestion[],
): Promise<ReadonlyMap<string, Stored>> {
  const { question, value, revision } = applicationAnswers;
  const codes = questions.map((each) => each.code);
  const rows = await tx
    .select({ question, value, revision })
    .from(applicationAnswers)
    .where(and(eq(applicationAnswers.applicationId, applicationId), inArray(question, codes)));
  return new Map(rows.map((row) => [row.question, row]));
}

async function saveAnswer(
  world: World,
  tx: Tx,
  about: {
    actor: Actor;
    applicationId: ApplicationId;
    question: CallQuestion;
    typed: TypedAnswer;
    stored: Stored | null;
  },
): Promise<{ result: 'saved' | 'unchanged' | 'conflict'; problems: readonly AnswerProblem[]; mark: string | null }> {
  const { question, stored } = about;
  const kept = keepable(about.typed.typed, question);
  if (!kept.ok) return { result: 'unchanged', problems: [kept.problem], mark: null };
  const problems = problemsOf(question, kept.value);
  const markAt = (revision: number) => answerMark(revision, kept.value);
  if (kept.value === (stored?.value ?? '')) {
    return { result: 'unchanged', problems, mark: markAt(stored?.revision ?? 0) };
  }
  const mark = readMark(about.typed.mark);
  if (mark && mark.digest === digest(kept.value)) return { result: 'unchanged', problems: [], mark: null };
  const written = await writeAnswer(world, tx, { ...about, value: kept.value, revision: mark?.revision ?? 0 });
  if (written !== null) return { result: 'saved', problems, mark: markAt(written) };
  return { result: 'conflict', problems: [{ key: 'applications.error.saved-by-another' }], mark: null };
}

/** Writes over exactly the revision the page showed: the new one; null when somebody was quicker, also this moment. */
async function writeAnswer(
  world: World,
  tx: Tx,
  about: { actor: Actor; applicationId: ApplicationId; question: CallQuestion; value: string; revision: number },
): Promise<number | null> {
  const saved = { value: about.value, savedBy: actorReference(about.actor), savedAt: world.clock.now() };
  const rows = await tx
    .insert(applicationAnswers)
    .values({ applicationId: about.applicationId, question: about.question.code, revision: 1, ...saved })
    .onConflictDoUpdate({
      target: [applicationAnswers.applicationId, applicationAnswers.question],
      set: { ...saved, revision: sql`${applicationAnswers.revision} + 1` },
      setWhere: eq(applicationAnswers.revision, about.revision),
    })
    .returning({ revision: applicationAnswers.revision });
  return rows[0]?.revision ?? null;
}
