import type { Actor, Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { ACCESS, can, type Action } from '#app/people/access.ts';
import { agreementLifecycle, type AgreementState } from './agreement-lifecycle.ts';
import { decideCountersignature, decideMove, type CountersigningFacts } from './agreement-signing.ts';

/** Whose agreements an actor may see: those of some organisations, of some programmes, or of all. */
export type Reach = {
  /** Whose reach it is: as staff they reach nothing of a third party they are recused from (I9). */
  readonly actor: Actor;
  readonly organisations: readonly string[];
  readonly programmes: readonly string[] | 'all';
};

const READERS: readonly Role[] = ACCESS['agreements.read'];

/** AZ-2: grantees reach their organisation's agreements and reports, staff those of their programme. */
export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system') return { actor, organisations: [], programmes: 'all' };
  const readers = actor.memberships.filter((membership) => READERS.includes(membership.role));
  const staff = readers.filter((membership) => membership.organisationId === null);
  const programmes = staff.flatMap((membership) => (membership.programmeId ? [membership.programmeId] : []));
  return {
    actor,
    organisations: readers.flatMap((membership) => (membership.organisationId ? [membership.organisationId] : [])),
    programmes: programmes.length < staff.length ? 'all' : programmes,
  };
}

/** Whether an actor reads agreements as staff, not as a grantee. */
export function isDesk(actor: Person): boolean {
  return actor.memberships.some((each) => READERS.includes(each.role) && each.organisationId === null);
}

/** Whether an actor holds one of the roles for that very organisation: a grantee's own acts. */
export function actsFor(actor: Actor, organisationId: string, roles: readonly Role[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some((each) => each.organisationId === organisationId && roles.includes(each.role))
  );
}

/** Which records beside the agreement a reader can open: a link is shown only where it leads somewhere. */
export function readsOf(actor: Person): Readonly<Record<'application' | 'payment' | 'publication', boolean>> {
  const may = (action: Action) => can(actor, action).allowed;
  return isDesk(actor)
    ? {
        application: may('applications.read'),
        payment: may('disbursements.read'),
        publication: may('publication.read'),
      }
    : {
        application: may('applications.own'),
        payment: may('disbursements.receive'),
        publication: may('publication.consent'),
      };
}

/** From the day both have signed: it may be stopped, let go on, ended or closed. */
const ENDING_STATES: readonly AgreementState[] = ['active', 'suspended', 'closing', 'closed', 'terminated'];

export type AgreementVerdicts = Readonly<
  Record<'revise' | 'send' | 'sign' | 'countersign' | 'requestPayment' | 'suspend', Verdict>
>;

/** What a reader may do with one agreement now, and why not: the same decisions the commands take. */
export function agreementVerdicts(
  actor: Person,
  agreement: { readonly organisationId: string },
  facts: CountersigningFacts,
  at: Instant,
): AgreementVerdicts {
  const { state } = facts;
  const mayNot = denied('role-may-not');
  const drafts = can(actor, 'agreements.draft').allowed;
  const signs = actsFor(actor, agreement.organisationId, ACCESS['agreements.sign']);
  return {
    revise: !drafts ? mayNot : canMove(agreementLifecycle, 'revise', state) ? ALLOWED : denied('move-not-allowed'),
    send: drafts ? verdictOf(decideMove('send', facts)) : mayNot,
    sign: signs ? verdictOf(decideMove('sign', facts)) : mayNot,
    countersign: can(actor, 'agreements.countersign').allowed
      ? verdictOf(decideCountersignature(facts, actor, at))
      : mayNot,
    suspend: can(actor, 'agreements.suspend').allowed && ENDING_STATES.includes(state) ? ALLOWED : mayNot,
    requestPayment: !can(actor, 'disbursements.request').allowed
      ? mayNot
      : state === 'active'
        ? ALLOWED
        : denied('move-not-allowed'),
  };
}

function verdictOf(result: Result<unknown, Refusal>): Verdict {
  return result.ok ? ALLOWED : denied(result.refusal.code);
}
