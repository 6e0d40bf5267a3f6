import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { staffMay } from '#app/people/access.ts';
import { agreementBalance } from '../agreement-balance.server.ts';
import { agreementLifecycle } from '../agreement-lifecycle.ts';
import { reachOf } from '../agreement-policy.ts';
import { loadAgreement, type Agreement } from '../agreement-store.server.ts';
import { closureChecklist, decideClosure } from './closure.ts';
import { closureFacts, liveClosure } from './closure-facts.server.ts';
import { releaseOf } from './release.ts';
import { liveSuspension, suspensionsOf, tellable } from './suspend-agreement.server.ts';
import { decideOutcome } from './suspension.ts';

/** Whether an agreement rests, since when and why; who can be named; what the reader may do. */
export async function suspensionPage(reader: Reader, actor: Person, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement || !staffMay(actor, 'agreements.suspend', agreement.programmeId)) return null;
  const { programmeId, state } = agreement;
  const live = await liveSuspension(reader, id);
  const people = { orderedBy: live?.orderedBy ?? '', accountId: actor.accountId };
  const ends = staffMay(actor, 'agreements.resume', programmeId);
  const end = (outcome: 'resumed' | 'terminated') =>
    ends ? verdictOf(decideOutcome(state, outcome, people)) : denied('role-may-not');
  return {
    agreement: headOf(agreement),
    history: await suspensionsOf(reader, id),
    people: (await tellable(reader, programmeId)).filter((each) => each.id !== actor.accountId),
    maySuspend: canMove(agreementLifecycle, 'suspend', state),
    verdicts: { resumed: end('resumed'), terminated: end('terminated') },
  };
}

/** I34: the checklist as it stands now, the proposal that waits, and what the reader may do. */
export async function closurePage(reader: Reader, actor: Person, id: AgreementId, at: Instant) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement || !staffMay(actor, 'agreements.close', agreement.programmeId)) return null;
  const live = await liveClosure(reader, id);
  const { accountId } = actor;
  const facts = await closureFacts(reader, id, { assets: live?.assets ?? '', today: utcDate(at) });
  const checklist = closureChecklist(facts);
  const proposal = { checklist: closureChecklist({ ...facts, assetsListed: true }), proposedBy: null, accountId };
  const closing = { checklist, proposedBy: live?.proposedBy ?? null, accountId };
  const { state } = agreement;
  const { paid: paidMinor, refunded: refundedMinor } = await agreementBalance(reader, id);
  return {
    agreement: headOf(agreement),
    release: {
      awardMinor: agreement.amountMinor,
      ...releaseOf({ awardMinor: agreement.amountMinor, paidMinor, refundedMinor }),
    },
    checklist,
    assets: live?.assets ?? null,
    verdicts: {
      propose: verdictOf(decideClosure('proposeClosure', state, proposal)),
      close: verdictOf(decideClosure('close', state, closing)),
      reopen: canMove(agreementLifecycle, 'reopen', state) ? ALLOWED : denied('move-not-allowed'),
    },
  };
}

function headOf({ id, reference, version, state }: Agreement) {
  return { id, reference, version, state };
}

function verdictOf(result: Result<unknown, Refusal>): Verdict {
  return result.ok ? ALLOWED : denied(result.refusal.code);
}
