import type { Tx } from '#db/client.server.ts';
import { eligibilityAssessments } from '#db/schema/eligibility.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { moveApplication } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import { LONGEST_REASON } from '../eligibility.ts';
import { latestAssessment, writeChecks } from './assessment-store.server.ts';
import { declaredOutcome } from './eligibility-news.server.ts';

type News = { readonly events: readonly DomainEvent[]; readonly notices: readonly Notice[] };

/**
 * A refusal a complaint was upheld against falls: a new assessment by who answered it, in which every line that was not
 * met is, for the reason given; the register shows it and the file is eligible. In the transaction of the answer, after
 * the complaint was marked upheld: the database lets no other file out of `ineligible`.
 */
export async function reinstateApplication(
  world: World,
  tx: Tx,
  given: { application: Application; by: string; at: Instant; reason: string },
): Promise<Result<News, Refusal<'move-not-allowed'>>> {
  const { application, by, at } = given;
  const refused = await latestAssessment(tx, application.id);
  if (!refused) throw new Error('an ineligible file without an assessment');
  const reason = given.reason.slice(0, LONGEST_REASON);
  const answers = refused.answers.map((answer) =>
    answer.result === 'met' ? answer : { ...answer, result: 'met' as const, reason },
  );
  const assessment = { id: world.ids.next(), number: refused.number + 1, versionNumber: refused.versionNumber };
  await tx.insert(eligibilityAssessments).values({
    ...assessment,
    applicationId: application.id,
    outcome: 'eligible',
    answers: answers.map((answer) => ({ ...answer })),
    assessedBy: by,
    assessedAt: at,
  });
  await writeChecks(tx, { applicationId: application.id, answers, checkedBy: by, checkedAt: at });
  const moved = await moveApplication(tx, application, 'reinstate', { decidedAt: null });
  if (!moved.ok) return moved;
  return ok(await declaredOutcome(tx, { application, assessment, answers, outcome: 'eligible' }));
}
