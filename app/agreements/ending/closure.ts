import { z } from 'zod';
import { advance } from '#app/kernel/lifecycle.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import { longText, wholeNumber } from '#app/kernel/shapes.ts';
import { agreementLifecycle, type AgreementState } from '../agreement-lifecycle.ts';
import type { AgreementRefusal } from '../agreement.ts';

/** What closing depends on. Amounts in euro cents, as the journal says. */
export type ClosureFacts = {
  readonly reportsOpen: number;
  /** I31: balance of 1200. */
  readonly outstandingMinor: bigint;
  /** Balance of 1300: repaid, set off, or written off by two. */
  readonly receivableMinor: bigint;
  /** Accepted cost that still waits for money. */
  readonly waitingMinor: bigint;
  readonly paymentsOpen: number;
  readonly recoveriesOpen: number;
  readonly amendmentsOpen: number;
  /** Exceptions in force whose yearly look is overdue. */
  readonly derogationsDue: number;
  readonly assetsListed: boolean;
  /** Accepted equipment of which nobody recorded who owns it after the action. */
  readonly equipmentOpen: number;
};

/** Words: `closure.item.<item>`. */
export const CLOSURE_ITEMS = [
  'reports',
  'costs',
  'payments',
  'advances',
  'recoveries',
  'receivable',
  'amendments',
  'derogations',
  'equipment',
  'assets',
] as const;
export type ClosureItem = (typeof CLOSURE_ITEMS)[number];

export type Checklist = readonly { readonly item: ClosureItem; readonly done: boolean }[];

/** I34: everything that must be settled before an agreement is closed, each by itself. */
export function closureChecklist(facts: ClosureFacts): Checklist {
  const done: Readonly<Record<ClosureItem, boolean>> = {
    reports: facts.reportsOpen === 0,
    costs: facts.waitingMinor === 0n,
    payments: facts.paymentsOpen === 0,
    advances: facts.outstandingMinor === 0n,
    recoveries: facts.recoveriesOpen === 0,
    receivable: facts.receivableMinor === 0n,
    amendments: facts.amendmentsOpen === 0,
    derogations: facts.derogationsDue === 0,
    equipment: facts.equipmentOpen === 0,
    assets: facts.assetsListed,
  };
  return CLOSURE_ITEMS.map((item) => ({ item, done: done[item] }));
}

const version = wholeNumber({ min: 1, max: 999_999 });

export const closureShape = z.object({ version, assets: longText({ max: 4000 }) });
export const closureOutcomeShape = z.object({ version });

/** I34: proposed when all is settled; closed by another person while all still is. */
export function decideClosure(
  move: 'proposeClosure' | 'close',
  state: AgreementState,
  given: { readonly checklist: Checklist; readonly proposedBy: string | null; readonly accountId: string },
): Result<AgreementState, AgreementRefusal> {
  const next = advance(agreementLifecycle, move, state);
  if (!next.ok) return next;
  if (given.checklist.some((each) => !each.done)) return refuse('closure-incomplete');
  return move === 'close' && given.proposedBy === given.accountId ? refuse('closure-by-another') : next;
}
