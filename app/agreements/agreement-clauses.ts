import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { KnownActivity } from './activities.ts';
import type { HeadingAmount } from './agreement-budget.ts';
import type { DraftLine } from './budget-line.ts';
import type { Agreement } from './agreement-store.server.ts';
import { clausesWith, type Clause } from './clauses/clause-library.ts';
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

/** The clauses of an agreement in one language: what is always in and what was chosen, with the figures of this agreement in their places. */
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
  return clausesWith(agreement.clauses).map(({ code }, index) => ({
    title: `${index + 1}. ${text.t(`agreements.clause.${code}`)}`,
    body: text.t(`agreements.clause.${code}.text`, values[code]),
  }));
}
