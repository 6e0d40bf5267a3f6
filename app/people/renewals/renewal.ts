import { z } from 'zod';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText } from '#app/kernel/shapes.ts';
import type { StepUpRefusal } from '../step-up.ts';

/** AU-7: hours between the second yes and the sign-in that takes the lost second factor off. */
export const RENEWAL_HOURS = 48;

/** How somebody of the office made sure whom they speak with. Never by e-mail: a mailbox is what is feared. */
export const CHANNELS = ['in-person', 'video', 'known-number'] as const;
export type Channel = (typeof CHANNELS)[number];

export const RENEWAL_STATES = ['asked', 'waiting', 'due', 'used', 'taken-back'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

export type Renewal = {
  readonly accountId: string;
  readonly askedBy: string;
  readonly approvedBy: string | null;
  readonly opensAt: Instant | null;
  readonly outcome: string | null;
};

export type RenewalRefusal =
  | Refusal<
      | 'role-may-not'
      | 'not-found'
      | 'own-account'
      | 'second-factor-none'
      | 'renewal-open'
      | 'renewal-by-another'
      | 'renewal-approved'
      | 'renewal-ended'
    >
  | StepUpRefusal;

export const renewalAskedShape = z.object({ accountId: idText(), channel: choice(CHANNELS) });
export const renewalStopShape = z.object({ renewalId: idText() });
export const renewalApprovedShape = z.object({ channel: choice(CHANNELS) });

export function stateOfRenewal({ outcome, opensAt }: Renewal, at: Instant): RenewalState {
  if (outcome === 'used' || outcome === 'taken-back') return outcome;
  if (opensAt === null) return 'asked';
  return opensAt <= at ? 'due' : 'waiting';
}

/** The second yes is another person's, and never the holder's. From then on the wait runs. */
export function decideRenewal(
  renewal: Renewal,
  given: { readonly by: string; readonly at: Instant },
): Result<{ opensAt: Instant }, RenewalRefusal> {
  const { by, at } = given;
  const state = stateOfRenewal(renewal, at);
  if (state === 'used' || state === 'taken-back') return refuse('renewal-ended');
  if (state !== 'asked') return refuse('renewal-approved');
  if (by === renewal.accountId) return refuse('own-account');
  if (by === renewal.askedBy) return refuse('renewal-by-another');
  return ok({ opensAt: addMinutes(at, RENEWAL_HOURS * 60) });
}
