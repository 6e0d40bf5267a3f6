import type { Instant } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import { checksClear, type LatestChecks } from '#app/organisations/due-diligence.ts';
import { agreementLifecycle, type AgreementMove, type AgreementState } from './agreement-lifecycle.ts';
import type { AgreementRefusal } from './agreement.ts';

/** `awardLive`: the grantee has not given its award up, nor was it released. */
export type SigningFacts = { readonly state: AgreementState; readonly awardLive: boolean };

export type CountersigningFacts = SigningFacts & {
  /** Everybody who wrote, printed or signed the agreement so far: references of actors. */
  readonly involved: readonly string[];
  readonly checks: LatestChecks;
};

/** A move towards signature: allowed by the lifecycle, and the award it rests on still stands. */
export function decideMove(
  move: Extract<AgreementMove, 'send' | 'sign' | 'askChange' | 'countersign'>,
  facts: SigningFacts,
): Result<AgreementState, AgreementRefusal> {
  const next = advance(agreementLifecycle, move, facts.state);
  if (!next.ok) return next;
  return facts.awardLive ? next : refuse('agreement-award-gone');
}

/**
 * The lead's signature: by somebody who neither wrote the agreement, nor printed it, nor signed for the other side,
 * while the exclusion declaration and the sanctions check of the third party are clear (I15, I16).
 */
export function decideCountersignature(
  facts: CountersigningFacts,
  signer: { readonly accountId: string },
  at: Instant,
): Result<AgreementState, AgreementRefusal> {
  const next = decideMove('countersign', facts);
  if (!next.ok) return next;
  if (facts.involved.includes(signer.accountId)) return refuse('agreement-signed-by-you');
  return checksClear(facts.checks, at).allowed ? next : refuse('agreement-checks-not-clear');
}
