import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { suspensions } from '#db/schema/endings.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement, saveAgreement, type Agreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { releaseUnused } from './release-unused.server.ts';
import { daysBetween, decideOutcome, decideSuspension, type Ground } from './suspension.ts';

const TOLD_ROLES: readonly Role[] = [
  'overall-lead',
  'call-manager',
  'grants-officer',
  'partner-coordinator',
  'finance-officer',
  'finance-approver',
];

type About = { readonly agreementId: AgreementId; readonly version: number; readonly key: IdempotencyKey };
type Done = { readonly agreementId: AgreementId };

/** The people of the office who can be named, by alias. */
export async function tellable(reader: Reader, programmeId: string): Promise<{ id: string; alias: string }[]> {
  const ids = new Set(await accountsHolding(reader, { programmeId, roles: TOLD_ROLES }));
  const rows = await reader
    .selectDistinct({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .where(isNull(memberships.organisationId));
  return rows.filter((row) => ids.has(row.id)).toSorted((one, other) => one.alias.localeCompare(other.alias));
}

/**
 * One action: no payment goes on, no deadline runs, and what the public sees is withheld by reaction, all in the same
 * transaction. The two named people and the grantee are told.
 */
export async function suspendAgreement(
  world: World,
  actor: Person,
  given: About & { ground: Ground; note: string; toldFirst: string; toldSecond: string },
): Promise<Result<Done, AgreementRefusal>> {
  return perform<Done, AgreementRefusal>(world, actor, 'suspend-agreement', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (!staffMay(actor, 'agreements.suspend', agreement.programmeId)) return refuse('role-may-not');
    const { ground, note, toldFirst, toldSecond } = given;
    const known = (await tellable(tx, agreement.programmeId)).map((each) => each.id);
    const people = { orderedBy: actor.accountId, told: [toldFirst, toldSecond] as const, known };
    const next = decideSuspension(agreement.state, people);
    if (!next.ok) return next;
    if (agreement.version !== given.version) return refuse('stale');
    const { id: agreementId, programmeId } = agreement;
    const row = { id: world.ids.next(), programmeId, agreementId, ground, note, toldFirst, toldSecond };
    await tx.insert(suspensions).values({ ...row, orderedBy: actor.accountId, orderedAt: world.clock.now() });
    await saveAgreement(tx, agreement, { state: next.value });
    const readers = [toldFirst, toldSecond, ...(await ownersOf(tx, agreement))];
    return ok({
      value: { agreementId },
      events: [agreementEvent('agreement.suspended', agreement, { ground, told: [toldFirst, toldSecond] })],
      notices: agreementNotices('agreement-suspended', agreement, readers),
    });
  });
}

/** Lets an agreement go on, its deadlines later by the days it rested, or ends it; by another than who stopped it. */
export async function endSuspension(
  world: World,
  actor: Person,
  given: About & { readonly outcome: 'resumed' | 'terminated' },
): Promise<Result<Done, AgreementRefusal>> {
  return perform<Done, AgreementRefusal>(world, actor, 'end-suspension', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (!staffMay(actor, 'agreements.resume', agreement.programmeId)) return refuse('role-may-not');
    const live = await liveSuspension(tx, agreement.id);
    const next = decideOutcome(agreement.state, given.outcome, {
      orderedBy: live?.orderedBy ?? '',
      accountId: actor.accountId,
    });
    if (!next.ok) return next;
    if (!live || agreement.version !== given.version) return refuse('stale');
    const at = world.clock.now();
    const { outcome } = given;
    await tx
      .update(suspensions)
      .set({ outcome, outcomeBy: actor.accountId, outcomeAt: at })
      .where(eq(suspensions.id, live.id));
    const days = daysBetween(utcDate(live.orderedAt), utcDate(at));
    const suspendedDays = agreement.suspendedDays + (outcome === 'resumed' ? days : 0);
    await saveAgreement(tx, agreement, { state: next.value, suspendedDays });
    // What was paid is still to be accounted for; nothing more is promised.
    const released = outcome === 'terminated' ? await releaseUnused(world, tx, { agreement, by: actor.accountId }) : [];
    const office = await accountsHolding(tx, { programmeId: agreement.programmeId, roles: ['finance-officer'] });
    const readers = [...new Set([live.orderedBy, ...office, ...(await ownersOf(tx, agreement))])];
    const kind = outcome === 'resumed' ? 'agreement.resumed' : 'agreement.terminated';
    return ok({
      value: { agreementId: agreement.id },
      events: [agreementEvent(kind, agreement, { ground: live.ground, days }), ...released],
      notices: agreementNotices(kind.replace('.', '-'), agreement, readers),
    });
  });
}

/** The suspension an agreement rests under; null while it does not. */
export async function liveSuspension(reader: Reader, agreementId: AgreementId) {
  const [row] = await reader
    .select()
    .from(suspensions)
    .where(and(eq(suspensions.agreementId, agreementId), isNull(suspensions.outcome)));
  // The cast is the check `suspensions_ground` of the database.
  return row ? { ...row, ground: row.ground as Ground } : null;
}

/** Every time it rested, newest first. */
export async function suspensionsOf(reader: Reader, agreementId: AgreementId) {
  const { id, ground, note, orderedAt, outcome, outcomeAt } = suspensions;
  const rows = await reader
    .select({ id, ground, note, orderedAt, outcome, outcomeAt })
    .from(suspensions)
    .where(eq(suspensions.agreementId, agreementId))
    .orderBy(desc(suspensions.id));
  // The casts are the checks of the table.
  return rows.map((row) => ({
    ...row,
    ground: row.ground as Ground,
    outcome: row.outcome as 'resumed' | 'terminated' | null,
  }));
}

function ownersOf(tx: Tx, { organisationId }: Agreement): Promise<string[]> {
  return accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
}
