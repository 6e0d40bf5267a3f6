import type { LocalDate } from '#app/kernel/instant.ts';

/** What somebody has to do about a grant. Words: `overview.kind.<kind>`. */
export const DUE_KINDS = ['report', 'decision', 'answer', 'milestone', 'proof', 'repayment'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Whose turn it is. Words: `overview.turn.<turn>`. */
export type Turn = 'grantee' | 'office';

/** One thing that is due. `minor` in euro cents where it is about money; `dueOn` null where no day is set. */
export type DueItem = {
  readonly kind: DueKind;
  readonly turn: Turn;
  readonly id: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly organisation: string;
  readonly number: number;
  readonly dueOn: LocalDate | null;
  readonly minor: bigint | null;
};

/** Days ahead that something counts as due soon. */
export const SOON_DAYS = 30;

/** How many things wait for each side, how many of them are late, and what they add up to in euro cents. */
export function dueTotals(items: readonly DueItem[], today: LocalDate) {
  const of = (turn: Turn) => {
    const own = items.filter((item) => item.turn === turn);
    const late = own.filter((item) => item.dueOn !== null && item.dueOn < today);
    const minor = own.reduce((sum, item) => sum + (item.minor ?? 0n), 0n);
    return { count: own.length, late: late.length, minor };
  };
  return { grantee: of('grantee'), office: of('office') };
}
