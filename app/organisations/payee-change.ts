import { addDays, type Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { OrganisationRefusal } from './refusals.ts';
import { compareNames } from './screening/name-comparison.ts';
import { pairsOf, partsOf } from './screening/name-parts.ts';

/** BK-3: a number on file for less than this may have come with the change. */
const NUMBER_DAYS = 30;

/**
 * I22, BK-3: an account that replaces another one is confirmed by calling a number that was on file long before. A first
 * account has nothing to redirect: calling back is enough. `numberSince` is when the number was last changed.
 */
export function decideCallBack(
  given: { readonly changed: boolean; readonly numberSince: Instant | null; readonly proposedAt: Instant },
  at: Instant,
): Result<null, OrganisationRefusal> {
  if (!given.changed) return ok(null);
  if (given.numberSince === null) return refuse('call-back-no-number', { field: 'callBack' });
  const old = addDays(given.numberSince, NUMBER_DAYS) <= at && given.numberSince < given.proposedAt;
  return old ? ok(null) : refuse('call-back-number-new', { field: 'callBack' });
}

/**
 * I22, BK-4: from when payments may go to an account: one that replaces another waits from the moment it was entered, and
 * anew from a change of the contacts a warning would reach. `contactsChangedAt`: null where there are none.
 */
export function usableFrom(given: {
  readonly changed: boolean;
  readonly proposedAt: Instant;
  readonly contactsChangedAt: Instant | null;
  readonly coolOffHours: number;
}): Instant {
  const { changed, proposedAt, contactsChangedAt, coolOffHours } = given;
  if (!changed) return proposedAt;
  const from = Math.max(proposedAt.getTime(), contactsChangedAt?.getTime() ?? 0);
  return new Date(from + coolOffHours * 3_600_000);
}

/** What a verifier should look at before calling (BK-5). Words: `payee-warning.<code>`. */
export const PAYEE_WARNINGS = [
  'replaces',
  'account-shared',
  'holder-differs',
  'holder-close',
  'bank-abroad',
  'host',
] as const;

export type PayeeWarning = (typeof PAYEE_WARNINGS)[number];

type Entered = {
  readonly changed: boolean;
  /** Another organisation gave the same account. */
  readonly shared: boolean;
  readonly holders: readonly string[];
  readonly legalNames: readonly string[];
  readonly bankCountry: string;
  readonly country: string;
  /** Said to be the account of a fiscal host, so that another name is what one expects. */
  readonly host: boolean;
};

/** BK-5: none of it refuses an account: people bank abroad, and under other names, for good reasons. */
export function warningsOf(entered: Entered): readonly PayeeWarning[] {
  const likeness = Math.max(
    0,
    ...entered.holders.flatMap((holder) => entered.legalNames.map((name) => likenessOf(holder, name))),
  );
  const holder: readonly PayeeWarning[] =
    entered.host || likeness >= 0.9 ? [] : likeness >= 0.6 ? ['holder-close'] : ['holder-differs'];
  return [
    ...(entered.changed ? (['replaces'] as const) : []),
    ...(entered.shared ? (['account-shared'] as const) : []),
    ...holder,
    ...(entered.bankCountry === entered.country ? [] : (['bank-abroad'] as const)),
    ...(entered.host ? (['host'] as const) : []),
  ];
}

/** 0 to 1: how much of both names is the same, in any order, spelling or script. */
function likenessOf(one: string, other: string): number {
  const weighed = (name: string) => {
    const parts = partsOf(name);
    return { parts, pairs: pairsOf(parts), weights: parts.map(() => 1) };
  };
  return compareNames(weighed(one), weighed(other)).score;
}
