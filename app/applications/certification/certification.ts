import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { longText, oneLine, ticked } from '#app/kernel/shapes.ts';
import type { ApplicationContent } from '../application-content.ts';
import type { SubmissionRefusal } from '../submission.ts';
import { decideWindow, type CallWindow } from '../submission-window.ts';
import type { CertificationState } from './certification-lifecycle.ts';

/** A certification outside the vault: who asked, who answered, and of which content. */
export type Certification = {
  readonly id: string;
  readonly applicationId: string;
  /** `certifiedSha256` of what was put before the representative. */
  readonly contentSha256: string;
  readonly state: CertificationState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly declarations: readonly string[];
  readonly reason: string | null;
};

/** What a legal representative certifies: all that is handed in, but for the act of handing in and the rate of its day. */
export type CertifiedContent = Omit<
  ApplicationContent,
  'number' | 'submittedAt' | 'local' | 'declarations' | 'certification'
>;

export function certifiedContent(content: ApplicationContent): CertifiedContent {
  const {
    number: _number,
    submittedAt: _at,
    local: _rate,
    declarations: _said,
    certification: _by,
    ...certified
  } = content;
  return certified;
}

/** Why an application cannot be put before a representative, or answered by one. */
export type CertificationRefusal =
  | SubmissionRefusal
  | Refusal<
      | 'certification-not-asked'
      | 'certification-asked-already'
      | 'representative-missing'
      | 'certification-own'
      | 'certification-changed'
      | 'not-representative'
    >;

/**
 * Whether an application may be put before a legal representative now. `ready`: whether it could be handed in, were it
 * certified and everything declared. `others`: representatives of the team beside the one who asks, for whoever checked
 * it does not certify it. `live`: state of the certification in force, null without one.
 */
export function decideAsking(facts: {
  readonly required: boolean;
  readonly ready: Result<unknown, SubmissionRefusal>;
  readonly others: number;
  readonly live: CertificationState | null;
}): Result<null, CertificationRefusal> {
  if (!facts.required) return refuse('certification-not-asked');
  if (!facts.ready.ok) return facts.ready;
  if (facts.live === 'asked' || facts.live === 'certified') return refuse('certification-asked-already');
  return facts.others === 0 ? refuse('representative-missing') : ok(null);
}

type AnswerFacts = {
  readonly certification: Pick<Certification, 'state' | 'askedBy' | 'contentSha256'>;
  readonly accountId: string;
  /** Whether the person bears the mark and is of the team. */
  readonly represents: boolean;
  /** What the application is now, and what the page that was read showed; null while it is incomplete. */
  readonly sha256: string | null;
  readonly read: string;
};

/** Whether the person may answer for that content: a representative, another than who asked, over what stands. */
export function decideAnswer(facts: AnswerFacts): Result<null, CertificationRefusal> {
  const { certification, accountId, represents, sha256, read } = facts;
  if (!represents) return refuse('not-representative');
  if (certification.askedBy === accountId) return refuse('certification-own');
  if (certification.state !== 'asked' || certification.contentSha256 !== read || sha256 !== read) {
    return refuse('certification-changed');
  }
  return ok(null);
}

/** I7: the same, signing: only in time, since nothing certified later can still be handed in; and everything declared. */
export function decideCertifying(
  facts: AnswerFacts & {
    readonly window: CallWindow;
    readonly asked: readonly string[];
    readonly declarations: readonly string[];
  },
  at: Date,
): Result<null, CertificationRefusal> {
  const answer = decideAnswer(facts);
  if (!answer.ok) return answer;
  const window = decideWindow(facts.window, at);
  if (!window.ok) return window;
  const silent = facts.asked.some((code) => !facts.declarations.includes(code));
  return silent ? refuse('declaration-missing', { field: 'declarations[]' }) : ok(null);
}

/** Whether what stands now is what was certified. */
export function isCertified(
  certification: Pick<Certification, 'state' | 'contentSha256'> | null,
  sha256: string | null,
): boolean {
  return certification?.state === 'certified' && certification.contentSha256 === sha256;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The typed name is a deliberate act and is not kept: the account stands for the person (decision 0094). */
export const certifyingShape = z.object({
  sha256,
  'declarations[]': z.array(z.string().max(40)).max(50).default([]),
  read: ticked({ required: true }),
  fullName: oneLine({ max: 200 }),
});

export const decliningShape = z.object({ sha256, reason: longText({ max: 2_000 }) });
