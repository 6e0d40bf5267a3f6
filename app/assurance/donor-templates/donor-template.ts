import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Category } from '#app/organisations/organisation.ts';
import { HEADINGS } from '#app/programme/headings.ts';

/** What a financial row can be fed with: the headings of agreements, and the part no agreement has taken up. */
export const FIGURES = [...HEADINGS, 'not-committed'] as const;
export type Figure = (typeof FIGURES)[number];

/** What we can say of a third party outside the vault (I37), agreement by agreement. */
export const THIRD_PARTY_FACTS = [
  'alias',
  'type',
  'place',
  'call',
  'agreement',
  'signed-on',
  'starts-on',
  'ends-on',
  'purpose',
  'achieved',
  'awarded',
  'paid',
  'accepted-in-period',
  'accepted',
] as const;
export type ThirdPartyFact = (typeof THIRD_PARTY_FACTS)[number];

export type FinancialRow = {
  /** Number of the row in the template; empty where the template has none. */
  readonly row: string;
  readonly label: MessageKey;
  /** Added up. */
  readonly from: readonly Figure[];
  /** Repeats what other rows say: a subtotal or the total. */
  readonly sum?: true;
};

export type TemplateColumn = { readonly label: MessageKey; readonly from: ThirdPartyFact };

/** The shape a donor's template wants our figures in. Pure data, one file per year of the template. */
export type DonorTemplate = {
  /** First year of contracts it is for. */
  readonly year: number;
  readonly financial: readonly FinancialRow[];
  readonly thirdParties: readonly TemplateColumn[];
  /** What the support was for and what was reached with it. */
  readonly narrative: readonly TemplateColumn[];
  readonly questionnaire: readonly TemplateColumn[];
  /** How the template calls our categories. */
  readonly types: Readonly<Record<Category, MessageKey>>;
};
