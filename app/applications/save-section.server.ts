import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationAnswers } from '#db/schema/applications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { keepable, problemOf, sectionOf, type Answer } from './answers.ts';
import { answerMark, digest, readMark } from './application-hash.ts';
import { ownDraft } from './own-draft.server.ts';

/** An answer as sent: what was typed, and the mark its page was printed with (`answerMark`). */
export type TypedAnswer = { readonly typed: string; readonly mark: string };

/**
 * What became of a section. `saved`: codes whose text is now stored. `conflicts`: codes somebody else saved since the
 * page was printed; their text stands, and the page shows both. `problems`: what is wrong, by question code.
 * `marks`: what an answer that stands as sent is printed with from here on (`answerMark`), by question code.
 */
export type SectionSaved = {
  readonly saved: readonly string[];
  readonly marks: Readonly<Record<string, string>>;
  readonly conflicts: readonly string[];
  readonly problems: readonly FieldError[];
};

export type SectionRefusal = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;

/**
 * Keeps what was typed, answer by answer, also when it is too long or still missing: limits are told, not enforced,
 * until submission. Only what a column cannot hold is sent back unsaved.
 */
export async function saveSection(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    section: string;
    answers: ReadonlyMap<string, TypedAnswer>;
    key: IdempotencyKey;
  },
): Promise<Result<SectionSaved, SectionRefusal>> {
  return perform<SectionSaved, SectionRefusal>(world, actor, 'save-section', given.key, async (tx) => {
    // Shared: people of one organisation save at the same time; submitting waits for them.
    const about = { id: given.applicationId, part: given.section, at: world.clock.now(), strength: 'share' } as const;
    const draft = await ownDraft(tx, actor, about);
    if (!draft.ok) return draft;
    const application = draft.value;
    const content = await loadFrozenContent(tx, application.callVersionId);
    const section = sectionOf(content, given.section);
    const questions = [...(section?.questions ?? []), ...movedQuestions(content, given.section, given.answers)];
    if (!section && questions.length === 0) return refuse('not-found');
    const stored = await storedAnswers(tx, application.id, questions);
    const marks: Record<string, string> = {};
    const outcome = { saved: [] as string[], marks, conflicts: [] as string[], problems: [] as FieldError[] };
    for (const question of questions) {
      const typed = given.answers.get(question.code);
      if (!typed) continue;
      const one = await saveAnswer(world, tx, {
        actor,
        applicationId: application.id,
        question,
        typed,
        stored: stored.get(question.code) ?? null,
      });
      if (one.mark !== null) marks[question.code] = one.mark;
      if (one.result === 'saved') outcome.saved.push(question.code);
      if (one.result === 'conflict') outcome.conflicts.push(question.code);
      if (one.problem) outcome.problems.push(one.problem);
    }
    if (outcome.saved.length === 0) return ok({ value: outcome, events: [] });
    const body = { section: given.section, questions: outcome.saved };
    const entity = { kind: 'application', id: application.id };
    return ok({
      value: outcome,
      events: [{ kind: 'application.section-saved', programmeId: application.programmeId, entity, body }],
    });
  });
}

/**
 * I6: questions of the page that a corrigendum moved or took out of the section since it was printed: what was typed is
 * kept all the same, as text.
 */
function movedQuestions(
  content: CallContent,
  section: string,
  answers: ReadonlyMap<string, TypedAnswer>,
): readonly CallQuestion[] {
  const here = content.sections.find(({ code }) => code === section)?.questions.map(({ code }) => code) ?? [];
  return (content.usedCodes ?? [])
    .filter((code) => answers.has(code) && !here.includes(code))
    .map((code) => ({ code, label: {}, kind: 'text', required: false }));
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
): Promise<{ result: 'saved' | 'unchanged' | 'conflict'; problem: FieldError | null; mark: string | null }> {
  const { question, stored } = about;
  const field = question.code;
  const kept = keepable(about.typed.typed);
  if (!kept.ok) return { result: 'unchanged', problem: { field, key: kept.key, values: kept.values }, mark: null };
  const found = problemOf(question, kept.value);
  const problem = found ? { field, ...found } : null;
  const markAt = (revision: number) => answerMark(revision, kept.value);
  if (kept.value === (stored?.value ?? '')) {
    return { result: 'unchanged', problem, mark: markAt(stored?.revision ?? 0) };
  }
  const mark = readMark(about.typed.mark);
  if (mark && mark.digest === digest(kept.value)) return { result: 'unchanged', problem: null, mark: null };
  const written = await writeAnswer(world, tx, { ...about, value: kept.value, revision: mark?.revision ?? 0 });
  if (written !== null) return { result: 'saved', problem, mark: markAt(written) };
  return { result: 'conflict', problem: { field, key: 'applications.error.saved-by-another' }, mark: null };
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
