import type { JsonValue } from '#app/kernel/json.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { HeadingAmount } from '../agreement-budget.ts';
import type { DraftLine } from '../budget-line.ts';
import type { StandingLine } from '../budget/line-changes.ts';
import type { PlannedInstalment } from '../instalment-plan.ts';

/** What may be asked for. Words: `amendment.kind.<kind>`. */
export const AMENDMENT_KINDS = ['reallocation', 'extension', 'reporting', 'amount', 'payee', 'activities'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** I27: a notice needs two approvals; an addendum is also printed and signed by both sides. */
export type AmendmentForm = 'notice' | 'addendum';

/** Words: `agreements.side.<side>`. */
export type Side = 'grantee' | 'lead';

/** What is wanted, as it is stored: amounts are minor units as text, so that the database reads them too. */
export type Wanted = {
  readonly headings?: Readonly<Partial<Record<Heading, string>>>;
  /** Every line of the budget as it is to be; what is not named is taken away. Without it lines follow their headings. */
  readonly lines?: readonly (Omit<DraftLine, 'amountMinor'> & { readonly amountMinor: string })[];
  readonly endsOn?: LocalDate;
  /** Due date of each report that moves, by number. */
  readonly dates?: Readonly<Record<string, LocalDate>>;
  readonly amountMinor?: string;
  /** Amount of every instalment, by number. */
  readonly instalments?: Readonly<Record<string, string>>;
  readonly payeeAccountId?: string;
  /** I6: every activity the grant is to have, by code. */
  readonly activities?: readonly string[];
};

export type BudgetHeading = HeadingAmount & {
  /** I27: the amount in the last budget both sides signed. */
  readonly signedMinor: bigint;
};

/** `fixed`: a payment of it lives, so it stays as it is. */
export type StandingInstalment = PlannedInstalment & { readonly fixed: boolean };

/** `fixed`: sent, so its dates are history. */
export type StandingReport = {
  readonly number: number;
  readonly kind: 'interim' | 'final';
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly dueOn: LocalDate;
  readonly fixed: boolean;
};

/** What of an agreement an amendment can move. Amounts in minor units of `currency`. */
export type Standing = {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly payeeAccountId: string | null;
  readonly activities: readonly string[];
  readonly headings: readonly BudgetHeading[];
  /** Books of earlier days show them as they stood. */
  readonly lines: readonly StandingLine[];
  readonly instalments: readonly StandingInstalment[];
  readonly reports: readonly StandingReport[];
};

/** A standing that was kept as JSON: every `…Minor` is an amount again. */
export function readStanding(kept: JsonValue): Standing {
  // The cast is sound: only `submitAmendment` writes it, and the database keeps it as it was.
  return withAmounts(kept) as Standing;
}

function withAmounts(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withAmounts(each));
  if (typeof value === 'string' && name.endsWith('Minor')) return BigInt(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withAmounts(each, key)]));
}

/** The draft a request starts from: the agreement as it stands. */
export function unchanged(kind: AmendmentKind, standing: Standing): Wanted {
  const headings = Object.fromEntries(standing.headings.map((each) => [each.heading, `${each.amountMinor}`]));
  switch (kind) {
    case 'reallocation':
      return { headings };
    case 'extension':
      return { endsOn: standing.endsOn };
    case 'reporting':
      return { dates: {} };
    case 'activities':
      return { activities: standing.activities };
    case 'payee':
      return {};
    case 'amount':
      return {
        headings,
        amountMinor: `${standing.amountMinor}`,
        instalments: Object.fromEntries(standing.instalments.map((each) => [each.number, `${each.amountMinor}`])),
      };
  }
}
