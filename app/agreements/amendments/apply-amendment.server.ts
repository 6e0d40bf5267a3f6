import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementHeadings, instalments } from '#db/schema/agreements.ts';
import { awards } from '#db/schema/awards.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { checksClear } from '#app/organisations/due-diligence.ts';
import { latestChecks } from '#app/organisations/organisation-store.server.ts';
import { commitmentChange } from '../commitment.ts';
import { saveAgreement, type Agreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { amendLines } from '../budget/change-lines.server.ts';
import { followHeadings } from '../budget-line-store.server.ts';
import type { Effect } from './amendment-effect.ts';
import { amendmentEvent, amendmentNotices } from './amendment-news.ts';
import { saveAmendment, type Amendment } from './amendment-store.server.ts';
import { granteeOf, officeOf, type Moved } from './move-amendment.server.ts';

type Given = {
  readonly actor: Person;
  readonly agreement: Agreement;
  readonly amendment: Amendment;
  readonly effect: Effect;
};

/**
 * Puts an approved amendment into force: first the amendment, which opens the agreement to its change for this
 * transaction alone, then budget, plan, period, account, award and commitment. Reports follow by reaction.
 */
export async function applyAmendment(
  world: World,
  tx: Tx,
  given: Given,
): Promise<Result<Outcome<Moved>, AgreementRefusal>> {
  const { agreement, amendment, effect } = given;
  const at = world.clock.now();
  // I16: while a match stands, nothing new is agreed.
  if (!checksClear(await latestChecks(tx, agreement.organisationId), at).allowed) {
    return refuse('agreement-checks-not-clear');
  }
  await saveAmendment(tx, amendment, { state: 'in_force', inForceAt: at, endedAt: at });
  await applyBudget(tx, agreement, effect);
  const { id: agreementId } = agreement;
  if (effect.lines) await amendLines(world, tx, { agreementId, lines: effect.lines });
  else await followHeadings(world, tx, { agreementId, headings: effect.headings ?? [] });
  await applyPlan(tx, agreement, effect);
  const { amountMinor = agreement.amountMinor, endsOn = agreement.endsOn } = effect;
  const payeeAccountId = effect.payeeAccountId ?? agreement.payeeAccountId;
  const activities = [...(effect.activities ?? agreement.activities)];
  await saveAgreement(tx, agreement, { amountMinor, endsOn, payeeAccountId, activities });
  const entryId = await applyAmount(world, tx, given);
  const office = await officeOf(tx, agreement, ['grants-officer', 'finance-officer']);
  const readers = [...office, ...(await granteeOf(tx, agreement))];
  // Names of lines are the applicant's words: the trail takes none.
  const lines = effect.lines?.map(({ heading, number, amountMinor: minor }) => ({
    heading,
    number,
    amountMinor: minor,
  }));
  const more = { form: effect.form, entryId, effect: toJson({ ...effect, ...(lines ? { lines } : {}) }) };
  return ok({
    value: { amendmentId: amendment.id },
    events: [amendmentEvent('amendment.in-force', amendment, more)],
    notices: amendmentNotices('amendment-in-force', amendment, readers),
  });
}

/** I27: a notice keeps what was signed last as the mark to measure from; an addendum moves the mark. */
async function applyBudget(tx: Tx, agreement: Agreement, { form, headings = [] }: Effect): Promise<void> {
  for (const { heading, amountMinor } of headings) {
    const signedMinor = form === 'addendum' ? amountMinor : 0n;
    const kept = sql`coalesce(${agreementHeadings.signedMinor}, ${agreementHeadings.amountMinor})`;
    await tx
      .insert(agreementHeadings)
      .values({ agreementId: agreement.id, heading, amountMinor, signedMinor })
      .onConflictDoUpdate({
        target: [agreementHeadings.agreementId, agreementHeadings.heading],
        set: { amountMinor, signedMinor: form === 'addendum' ? amountMinor : kept },
      });
  }
}

async function applyPlan(tx: Tx, agreement: Agreement, effect: Effect): Promise<void> {
  for (const { number, amountMinor, expectedOn } of effect.instalments ?? []) {
    await tx
      .update(instalments)
      .set({ amountMinor, expectedOn })
      .where(and(eq(instalments.agreementId, agreement.id), eq(instalments.number, number)));
  }
}

/** I3, I5, I19: the award behind the agreement takes its amount, and the commitment the difference. */
async function applyAmount(
  world: World,
  tx: Tx,
  { actor, agreement, amendment, effect }: Given,
): Promise<string | null> {
  const { amountMinor } = effect;
  if (amountMinor === undefined || amountMinor === agreement.amountMinor) return null;
  await tx.update(awards).set({ amountMinor }).where(eq(awards.id, agreement.awardId));
  const change = commitmentChange(agreement, {
    differenceMinor: amountMinor - agreement.amountMinor,
    documentReference: amendment.reference,
    on: utcDate(world.clock.now()),
    by: actor.accountId,
  });
  return appendEntry(world, tx, change);
}
