import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementModalities } from '#db/schema/risk.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementLifecycle } from '../agreement-lifecycle.ts';
import { agreementEvent } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement, saveAgreement, type Agreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { decidePlan, planInstalments, type PlannedInstalment } from '../instalment-plan.ts';
import { decideRows, saveInstalments } from '../instalment-store.server.ts';
import { modalityOf } from './modality-store.server.ts';
import { decideModality, type Modality } from './modality.ts';

/**
 * Another plan or sample than the rating proposes, with the reason, while the agreement is drafted. Another plan makes
 * the instalments anew (I19, I23); their figures can be changed afterwards as before.
 */
export async function setModality(
  world: World,
  actor: Actor,
  given: Modality & { agreementId: AgreementId; version: number; reason: string; key: IdempotencyKey },
): Promise<Result<null, AgreementRefusal>> {
  if (!can(actor, 'agreements.draft').allowed) return refuse('role-may-not');
  return perform<null, AgreementRefusal>(world, actor, 'set-modality', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    const stored = agreement && (await modalityOf(tx, agreement.id));
    if (!agreement || !stored) return refuse('not-found');
    if (agreement.version !== given.version) return refuse('stale');
    const moved = advance(agreementLifecycle, 'revise', agreement.state);
    if (!moved.ok) return moved;
    const { plan, sample, reason } = given;
    const decided = decideModality(stored.proposed, given);
    if (!decided.ok) return decided;
    if (plan !== stored.chosen.plan) {
      const planned = await plannedAnew(tx, agreement, given);
      if (!planned.ok) return planned;
      const last = planned.value.length;
      const free = await decideRows(tx, agreement.id, { renumbered: last + 1, last });
      if (!free.ok) return refuse(free.refusal.code, { ...free.refusal, field: 'plan' });
      await saveInstalments(world, tx, agreement.id, planned.value);
    }
    const set = { plan, sample, reason, setBy: actorReference(actor), setAt: world.clock.now() };
    await tx.update(agreementModalities).set(set).where(eq(agreementModalities.agreementId, agreement.id));
    await saveAgreement(tx, agreement, { draftedBy: actorReference(actor) });
    const deviates = plan !== stored.proposed.plan || sample !== stored.proposed.sample;
    const body = { plan, sample, deviates, version: agreement.version + 1 };
    return ok({ value: null, events: [agreementEvent('agreement.modality-set', agreement, body)] });
  });
}

async function plannedAnew(
  tx: Tx,
  agreement: Agreement,
  { plan }: Modality,
): Promise<Result<readonly PlannedInstalment[], AgreementRefusal>> {
  const programme = await programmeFacts(tx, agreement.programmeId);
  if (!programme) throw new Error('an agreement outside any programme');
  const { startsOn, endsOn, amountMinor } = agreement;
  const planned = planInstalments({ startsOn, endsOn, plan, amountMinor });
  const { advanceCeilingPercent } = programme;
  const decided = decidePlan({ startsOn, endsOn, amountMinor, instalments: planned, advanceCeilingPercent });
  // The fields of that form are not on this page: the plan is what does not fit.
  return decided.ok ? decided : refuse(decided.refusal.code, { ...decided.refusal, field: 'plan' });
}
