import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { closures } from '#db/schema/endings.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementLifecycle } from '../agreement-lifecycle.ts';
import { agreementEvent, agreementNotices } from '../agreement-news.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement, saveAgreement, type Agreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { closureChecklist, decideClosure } from './closure.ts';
import { closureFacts, liveClosure } from './closure-facts.server.ts';
import { releaseUnused } from './release-unused.server.ts';

type About = { readonly agreementId: AgreementId; readonly version: number; readonly key: IdempotencyKey };
type Done = { readonly agreementId: AgreementId };
type Work = (tx: Tx, agreement: Agreement) => Promise<Result<Outcome<Done>, AgreementRefusal>>;

/** I34: proposes to close an agreement whose checklist is complete, with the list of what was bought. */
export async function proposeClosure(
  world: World,
  actor: Person,
  given: About & { readonly assets: string },
): Promise<Result<Done, AgreementRefusal>> {
  return withAgreement(world, actor, { ...given, command: 'propose-closure' }, async (tx, agreement) => {
    const { id: agreementId, programmeId } = agreement;
    const { assets } = given;
    const at = world.clock.now();
    const checklist = closureChecklist(await closureFacts(tx, agreementId, { assets, today: utcDate(at) }));
    const people = { proposedBy: null, accountId: actor.accountId };
    const next = decideClosure('proposeClosure', agreement.state, { ...people, checklist });
    if (!next.ok) return next;
    const about = { id: world.ids.next(), programmeId, agreementId, assets, checklist };
    await tx.insert(closures).values({ ...about, proposedBy: actor.accountId, proposedAt: at });
    await saveAgreement(tx, agreement, { state: next.value });
    const readers = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead'] });
    return ok({
      value: { agreementId },
      events: [agreementEvent('agreement.closing', agreement, {})],
      notices: agreementNotices(
        'agreement-closing',
        agreement,
        readers.filter((id) => id !== actor.accountId),
      ),
    });
  });
}

/** The second person's word: the agreement is closed, and what was promised and not used is free again (I3). */
export async function closeAgreement(
  world: World,
  actor: Person,
  given: About,
): Promise<Result<Done, AgreementRefusal>> {
  return withAgreement(world, actor, { ...given, command: 'close-agreement' }, async (tx, agreement) => {
    const live = await liveClosure(tx, agreement.id);
    const at = world.clock.now();
    const facts = await closureFacts(tx, agreement.id, { assets: live?.assets ?? '', today: utcDate(at) });
    const people = { proposedBy: live?.proposedBy ?? null, accountId: actor.accountId };
    const next = decideClosure('close', agreement.state, { ...people, checklist: closureChecklist(facts) });
    if (!next.ok) return next;
    if (!live) return refuse('stale');
    await settle(tx, live.id, { outcome: 'closed', outcomeBy: actor.accountId, outcomeAt: at });
    await saveAgreement(tx, agreement, { state: next.value });
    const released = await releaseUnused(world, tx, { agreement, by: actor.accountId });
    const { organisationId } = agreement;
    const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
    return ok({
      value: { agreementId: agreement.id },
      events: [agreementEvent('agreement.closed', agreement, {}), ...released],
      notices: agreementNotices('agreement-closed', agreement, readers),
    });
  });
}

/** Takes a proposal back: something turned up. */
export async function reopenAgreement(
  world: World,
  actor: Person,
  given: About,
): Promise<Result<Done, AgreementRefusal>> {
  return withAgreement(world, actor, { ...given, command: 'reopen-agreement' }, async (tx, agreement) => {
    const next = advance(agreementLifecycle, 'reopen', agreement.state);
    if (!next.ok) return next;
    const live = await liveClosure(tx, agreement.id);
    if (!live) return refuse('stale');
    await settle(tx, live.id, { outcome: 'reopened', outcomeBy: actor.accountId, outcomeAt: world.clock.now() });
    await saveAgreement(tx, agreement, { state: next.value });
    return ok({ value: { agreementId: agreement.id }, events: [agreementEvent('agreement.reopened', agreement, {})] });
  });
}

async function withAgreement(
  world: World,
  actor: Person,
  given: About & { readonly command: string },
  work: Work,
): Promise<Result<Done, AgreementRefusal>> {
  return perform<Done, AgreementRefusal>(world, actor, given.command, given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (!staffMay(actor, 'agreements.close', agreement.programmeId)) return refuse('role-may-not');
    if (agreement.version !== given.version) return refuse('stale');
    return work(tx, agreement);
  });
}

async function settle(tx: Tx, id: string, outcome: { outcome: string; outcomeBy: string; outcomeAt: Date }) {
  await tx.update(closures).set(outcome).where(eq(closures.id, id));
}
