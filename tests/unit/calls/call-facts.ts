import type { CallContent } from '#app/calls/call-content.ts';
import type { ChecklistFacts } from '#app/calls/publication-checklist.ts';

const both = (text: string) => ({ en: text, ar: `${text} ع` });

/** A call in English and Arabic that lacks nothing. */
export const CONTENT: CallContent = {
  title: both('Title'),
  summary: both('Summary'),
  guidelines: both('Guidelines'),
  activities: ['R1.1'],
  countries: [],
  categories: ['registered'],
  durationMonths: 12,
  costModel: 'ACTUAL_COSTS',
  instalmentPlan: '50/40/10',
  amountBasis: both('By the budget'),
  sections: [
    {
      code: 's1',
      title: both('Context'),
      questions: [
        { code: 'q1', label: both('Problem'), kind: 'text', required: true, maxWords: 200, criterion: 'c1' },
        { code: 'q2', label: both('People'), kind: 'number', required: false },
      ],
    },
    { code: 's2', title: both('Security'), questions: [] },
  ],
  documents: [{ code: 'd1', label: both('Statutes'), required: true }],
  eligibility: [{ code: 'e1', text: both('Is local') }],
  declarations: [{ code: 'o1', text: both('Is not excluded') }],
  criteria: [
    { code: 'c1', title: both('Relevance'), guidance: both('-'), maximum: 30, weight: 100 },
    { code: 'c2', title: both('Agency'), guidance: both('-'), maximum: 20, weight: 100, minimum: 10 },
  ],
  passTotal: 50,
  languages: ['en', 'ar'],
};

export const FACTS: ChecklistFacts = {
  content: CONTENT,
  amounts: { envelopeMinor: 500_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n },
  dates: {
    opensAt: new Date('2026-11-10T09:00:00Z'),
    deadlineAt: new Date('2026-12-15T16:00:00Z'),
    graceMinutes: 30,
  },
  currency: 'EUR',
  programme: {
    activities: ['R1.1', 'R2.1'],
    capMinor: 60_000_00n,
    fstpBudgetMinor: 2_000_000_00n,
    othersMinor: 1_500_000_00n,
    endsAt: new Date('2027-12-01T00:00:00Z'),
  },
};
