import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import type { PackAnswers, PackLine, PackOutcome } from './offline-pack.ts';
import { saveScores } from './save-scores.server.ts';
import { FEEDBACK_FIELD } from './scoring.ts';
import { scoresIn, sheetShape } from './sheet-form.ts';
import { referenceForReviewer, schemeForReviewer } from './workspace-pages.server.ts';

const OUTCOMES: Readonly<Partial<Record<string, PackOutcome>>> = {
  stale: 'elsewhere',
  'sheet-locked': 'locked',
  'ranking-fixed': 'locked',
  'not-found': 'unknown',
};

/**
 * Keeps the sheets of a pack as drafts, each by itself, and says what became of each. A sheet that was saved elsewhere
 * since the pack was taken stays as it is there; nothing is submitted, nothing is written over.
 */
export async function importPack(
  world: World,
  actor: Person,
  given: { answers: PackAnswers; key: IdempotencyKey },
): Promise<readonly PackLine[]> {
  const lines: PackLine[] = [];
  for (const [index, sheet] of given.answers.sheets.entries()) {
    const key = { value: `${given.key.value}.${index}`, bodyHash: given.key.bodyHash };
    const reference = await referenceForReviewer(world.db, actor, sheet.assignmentId);
    const outcome = reference === null ? 'unknown' : await keep(world, actor, { ...sheet, key });
    lines.push({ reference: reference ?? '', outcome, assignmentId: reference === null ? null : sheet.assignmentId });
  }
  return lines;
}

type Sheet = PackAnswers['sheets'][number] & { readonly key: IdempotencyKey };

async function keep(world: World, actor: Person, { assignmentId, fields, key }: Sheet): Promise<PackOutcome> {
  const scheme = await schemeForReviewer(world.db, actor, assignmentId);
  if (!scheme) return 'unknown';
  const parsed = sheetShape(scheme).safeParse(fields);
  if (!parsed.success) return 'wrong';
  const { version, confidence, note, [FEEDBACK_FIELD]: feedback } = parsed.data;
  const scores = scoresIn(scheme, parsed.data);
  const saved = await saveScores(world, actor, { assignmentId, version, scores, feedback, confidence, note, key });
  return saved.ok ? 'saved' : (OUTCOMES[saved.refusal.code] ?? 'wrong');
}
