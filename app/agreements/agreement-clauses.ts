import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { KnownActivity } from './activities.ts';
import type { HeadingAmount } from './agreement-budget.ts';
import type { DraftLine } from './budget-line.ts';
import type { Agreement } from './agreement-store.server.ts';
import type { PlannedInstalment } from './instalment-plan.ts';

/** Everything the printed agreement says. */
export type AgreementFacts = {
  readonly agreement: Agreement;
  readonly programme: ProgrammeFacts;
  readonly leadName: string;
  /** The legal name, from the vault: it is on the paper and nowhere else. Null in a preview. */
  readonly granteeName: string | null;
  readonly granteeAlias: string;
  readonly application: { readonly reference: string; readonly sha256: string | null };
  readonly headings: readonly HeadingAmount[];
  readonly lines: readonly DraftLine[];
  readonly instalments: readonly PlannedInstalment[];
  /** I20: what is to be reached before an instalment is paid, by its number. */
  readonly conditions: readonly { readonly condition: string; readonly proof: string; readonly instalment: number }[];
  /** The programme's list, for the titles. */
  readonly activities: readonly KnownActivity[];
};

/**
 * What a sub-grant contract must say (domain.md): object, duration, value, payment, duties of both sides, control
 * rights, records, visibility, data, safeguarding, conflicts, sanctions, recovery, changes, termination, disputes.
 */
export const CLAUSES = [
  'object',
  'duration',
  'payment',
  'costs',
  'reporting',
  'records',
  'control',
  'visibility',
  'data',
  'safeguarding',
  'conflict',
  'sanctions',
  'recovery',
  'changes',
  'termination',
  'disputes',
] as const;

export type Clause = (typeof CLAUSES)[number];

/** The clauses in one language, with the figures of this agreement in their places. */
export function clausesOf(facts: AgreementFacts, text: Text): readonly { title: string; body: string }[] {
  const { agreement, programme } = facts;
  const values: Readonly<Partial<Record<Clause, Record<string, string | number>>>> = {
    object: { application: facts.application.reference },
    duration: { from: text.date(agreement.startsOn), to: text.date(agreement.endsOn) },
    payment: {
      amount: text.money(money(agreement.amountMinor, agreement.currency)),
      percent: text.percent(programme.consumptionPercent),
    },
    records: { years: programme.retentionYears },
    changes: { percent: text.percent(programme.flexibilityPercent) },
  };
  return CLAUSES.map((clause, index) => ({
    title: `${index + 1}. ${text.t(`agreements.clause.${clause}`)}`,
    body: text.t(`agreements.clause.${clause}.text`, values[clause]),
  }));
}
