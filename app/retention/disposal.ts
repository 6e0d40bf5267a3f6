import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { RetentionRefusal } from './refusals.ts';
import { mayDispose, type Clock, type RetentionClass } from './retention-class.ts';

export type SubjectKind = 'application' | 'organisation';

/** One line of the list: references and dates, no name. `endsOn`: the last day it had to be kept. */
export type DisposalItem = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly reference: string;
  readonly class: RetentionClass;
  readonly endsOn: LocalDate;
};

/** Where an item stands today. */
export type Standing = { readonly clocks: readonly Clock[]; readonly held: boolean };

/** What went, by kind: submitted texts, identities, bodies of events, files. */
export const DISPOSAL_COUNTS = ['applications', 'organisations', 'texts', 'identities', 'files', 'bodies'] as const;
export type DisposalCounts = Readonly<Record<(typeof DISPOSAL_COUNTS)[number], number>>;

export const NOTHING_GONE: DisposalCounts = {
  applications: 0,
  organisations: 0,
  texts: 0,
  identities: 0,
  files: 0,
  bodies: 0,
};

/** I35: the step this person's approval is; never the same person twice. */
export function decideApproval(
  approvals: readonly { readonly accountId: string }[],
  accountId: string,
): Result<1 | 2, RetentionRefusal> {
  if (approvals.some((approval) => approval.accountId === accountId)) return refuse('second-custodian-needed');
  return ok(approvals.length === 0 ? 1 : 2);
}

/** I35, I36: every item once more on the day it is to go: a hold or a later balance since the proposal stops it all. */
export function decideCarryingOut(
  items: readonly { readonly item: DisposalItem; readonly standing: Standing | undefined }[],
  on: LocalDate,
): Result<null, RetentionRefusal> {
  for (const { item, standing } of items) {
    const verdict = mayDispose(standing ?? { clocks: [], held: false }, on);
    if (!verdict.allowed) return refuse(verdict.reason, { values: { reference: item.reference } });
  }
  return ok(null);
}
