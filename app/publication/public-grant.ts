import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { divideHalfUp, type Currency } from '#app/kernel/money.ts';
import { LEAST, placesOf, regionOf, type Place } from './place-ladder.ts';
import type { Tier } from './tier.ts';

/** Everything about a signed grant that might be said. Money in minor units of `currency`. */
export type GrantFacts = {
  readonly agreementId: string;
  readonly tier: Tier;
  readonly held: boolean;
  /** Whether the newest word of the grantee agrees to the name. */
  readonly consented: boolean;
  readonly publicCode: string;
  readonly publishFrom: LocalDate | null;
  readonly recipientOrgId: string | null;
  /** The public name its members chose; only the tier `named` says it. */
  readonly workingName: string;
  readonly country: string;
  readonly regionOnly: boolean;
  readonly call: { readonly reference: string; readonly title: Translated; readonly summary: Translated };
  /** Codes of the programme's results its activities belong to. */
  readonly results: readonly string[];
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly signedOn: LocalDate;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: AgreementState;
  readonly payments: readonly Payment[];
  readonly indicators: readonly PublicIndicator[];
};

/** Money out, by value date; negative when it came back. */
export type Payment = { readonly on: LocalDate; readonly minor: bigint };

/** A figure of an accepted report. */
export type PublicIndicator = {
  readonly label: string;
  readonly target: number;
  readonly actual: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** What is said in public of one grant: the one source of page, statistics and every open data file. */
export type PublicGrant = {
  readonly code: string;
  readonly tier: 'named' | 'anonymised' | 'region';
  readonly recipient: { readonly name: string; readonly orgId: string | null } | null;
  readonly place: Place;
  readonly call: GrantFacts['call'];
  readonly results: readonly string[];
  readonly amountMinor: bigint;
  readonly currency: Currency;
  /** How fine the dates are; amounts are exact with `day`, else rounded to whole thousands. */
  readonly grain: 'day' | 'month' | 'year';
  readonly awardedOn: LocalDate;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: AgreementState;
  readonly payments: readonly Payment[];
  readonly indicators: readonly PublicIndicator[];
};

/**
 * I37, I38: the grants the public sees at an instant, the newest first. Without a name there is no reference, no exact
 * amount, no day and no text of the grantee; the place is as fine as its crowd allows (I42).
 */
export function publicGrants(all: readonly GrantFacts[], at: Instant): readonly PublicGrant[] {
  const shown = all.flatMap((facts) => {
    const tier = shownTier(facts, at);
    return tier === null ? [] : [{ facts, tier }];
  });
  const nameless = shown.filter(({ tier }) => tier !== 'named');
  const places = placesOf(
    nameless.map(({ facts, tier }) => ({
      country: facts.country,
      mayShowCountry: tier === 'anonymised' && !facts.regionOnly,
    })),
  );
  return [
    ...shown.filter(({ tier }) => tier === 'named').map(({ facts }) => namedGrant(facts)),
    ...nameless.map(({ facts, tier }, index) =>
      namelessGrant(facts, tier === 'region' ? 'region' : 'anonymised', places[index] ?? WORLDWIDE),
    ),
  ].toSorted(newestFirst);
}

const WORLDWIDE: Place = { kind: 'region', code: '001' };

/** Null: nothing is said. A delayed grant appears on its day, without a name. */
function shownTier(facts: GrantFacts, at: Instant): PublicGrant['tier'] | null {
  if (facts.held) return null;
  switch (facts.tier) {
    case 'named':
      return facts.consented ? 'named' : null;
    case 'anonymised':
    case 'region':
      return facts.tier;
    case 'delayed':
      return facts.publishFrom !== null && facts.publishFrom <= utcDate(at) ? 'anonymised' : null;
    case 'withheld':
      return null;
  }
}

function namedGrant(facts: GrantFacts): PublicGrant {
  const { workingName, recipientOrgId, regionOnly, country } = facts;
  return {
    ...spoken(facts),
    tier: 'named',
    recipient: { name: workingName, orgId: recipientOrgId },
    place: regionOnly ? { kind: 'region', code: regionOf(country) } : { kind: 'country', code: country },
    amountMinor: facts.amountMinor,
    grain: 'day',
    awardedOn: facts.signedOn,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    state: facts.state,
    payments: facts.payments,
    // I42: a small figure may point at people.
    indicators: facts.indicators.filter(({ actual }) => actual === null || actual === 0 || actual >= LEAST),
  };
}

function namelessGrant(facts: GrantFacts, tier: 'anonymised' | 'region', place: Place): PublicGrant {
  const grain = tier === 'region' ? 'year' : 'month';
  const awardedOn = firstOf(facts.signedOn, grain);
  return {
    ...spoken(facts),
    tier,
    recipient: null,
    place,
    amountMinor: rounded(facts.amountMinor) || THOUSAND,
    grain,
    awardedOn,
    startsOn: firstOf(facts.startsOn, grain),
    endsOn: lastOf(facts.endsOn, grain),
    // That a grant was suspended or ended early would say that something happened to somebody.
    state: facts.state === 'closed' ? 'closed' : 'active',
    payments: yearly(facts.payments, awardedOn),
    indicators: [],
  };
}

/** What every tier says: words of the office and of the programme, never of the grantee. */
function spoken({ publicCode, call, results, currency }: GrantFacts) {
  return { code: publicCode, call, results, currency };
}

const THOUSAND = 1_000_00n;

/** To whole thousands: an exact amount is found again on a bank statement. */
function rounded(minor: bigint): bigint {
  return divideHalfUp(minor, THOUSAND) * THOUSAND;
}

/** One sum a year, not before the award: single payments are found again on bank statements. */
function yearly(payments: readonly Payment[], awardedOn: LocalDate): readonly Payment[] {
  const years = new Map<LocalDate, bigint>();
  for (const { on, minor } of payments) {
    const first = firstOf(on, 'year');
    const day = first < awardedOn ? awardedOn : first;
    years.set(day, (years.get(day) ?? 0n) + minor);
  }
  return [...years]
    .map(([on, minor]) => ({ on, minor: rounded(minor) }))
    .filter(({ minor }) => minor > 0n)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function firstOf(day: LocalDate, grain: 'month' | 'year'): LocalDate {
  return grain === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
}

function lastOf(day: LocalDate, grain: 'month' | 'year'): LocalDate {
  if (grain === 'year') return `${day.slice(0, 4)}-12-31`;
  return utcDate(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)));
}

/** By what is shown, then by code: the true order of nameless grants would say more than their dates. */
function newestFirst(one: PublicGrant, other: PublicGrant): number {
  if (one.awardedOn !== other.awardedOn) return one.awardedOn < other.awardedOn ? 1 : -1;
  return one.code < other.code ? -1 : 1;
}
