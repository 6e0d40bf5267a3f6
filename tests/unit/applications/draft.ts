import type { CallContent } from '#app/calls/call-content.ts';
import type { DraftFacts } from '#app/applications/completeness.ts';
import type { BudgetLine } from '#app/applications/budget.ts';

/** A small call of EUR 5 000 to 60 000 with every kind of question. */
export const CALL: CallContent = {
  title: { en: 'Call' },
  summary: { en: 'Summary' },
  guidelines: { en: 'Guidelines' },
  activities: ['R1.1', 'R2.1'],
  countries: ['CO', 'TN'],
  categories: ['registered', 'unregistered'],
  durationMonths: 18,
  costModel: 'ACTUAL_COSTS',
  instalmentPlan: '50/40/10',
  amountBasis: { en: 'Budget' },
  sections: [
    {
      code: 'context',
      title: { en: 'Context' },
      questions: [
        { code: 'problem', label: { en: 'Problem' }, kind: 'text', maxWords: 5, required: true },
        { code: 'people', label: { en: 'People' }, kind: 'number', required: false },
        { code: 'begins', label: { en: 'Begins' }, kind: 'date', required: false },
        {
          code: 'scope',
          label: { en: 'Scope' },
          kind: 'choice',
          required: false,
          choices: [
            { code: 'local', label: { en: 'Local' } },
            { code: 'national', label: { en: 'National' } },
          ],
        },
      ],
    },
    {
      code: 'security',
      title: { en: 'Security' },
      questions: [{ code: 'plan', label: { en: 'Plan' }, kind: 'text', required: true, confidential: 'named-roles' }],
    },
  ],
  documents: [
    { code: 'statutes', label: { en: 'Statutes' }, required: true },
    { code: 'letter', label: { en: 'Letter' }, required: false },
  ],
  eligibility: [
    { code: 'fits', text: { en: 'Fits' } },
    { code: 'signed', text: { en: 'Signed' } },
  ],
  declarations: [
    { code: 'exclusion', text: { en: 'Exclusion' } },
    { code: 'double-funding', text: { en: 'Double funding' } },
  ],
  criteria: [{ code: 'relevance', title: { en: 'R' }, guidance: { en: 'G' }, maximum: 25, weight: 100 }],
  passTotal: 15,
  languages: ['en', 'ar'],
};

export const LIMITS = { minimumMinor: 5_000_00n, maximumMinor: 60_000_00n, indirectPercent: 7, coFinancingPercent: 0 };

export function line(
  heading: BudgetLine['heading'],
  quantity: number,
  unitMinor: bigint,
  payer: BudgetLine['payer'] = 'grant',
): BudgetLine {
  const amountMinor = BigInt(quantity) * unitMinor;
  return {
    id: `${heading}-${quantity}`,
    heading,
    description: heading,
    quantity,
    measure: 'item',
    unitMinor,
    amountMinor,
    payer,
  };
}

/** A draft with nothing missing: EUR 21 400, of which 1 400 indirect. */
export const COMPLETE: DraftFacts = {
  content: CALL,
  limits: LIMITS,
  answers: new Map([
    ['problem', 'Families look for the disappeared'],
    ['plan', 'Kept apart'],
  ]),
  lines: [line('human-resources', 10, 2_000_00n), line('indirect', 1, 1_400_00n)],
  documents: ['statutes'],
  activities: ['R1.1'],
  taxonomy: [],
  durationMonths: 12,
  lotCode: null,
  language: 'ar',
  referees: 'not-asked',
};
