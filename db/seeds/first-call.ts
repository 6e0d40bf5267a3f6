import type { Instant } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import { awardScenes, grantBook } from './award.ts';
import { FIRST_CALL } from './call-content.ts';
import { callStory } from './call-story.ts';
import { complaintScenes } from './complain.ts';
import { firstGrants } from './first-grants.ts';
import { readingScenes } from './reading.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const day = (date: string, hour = 12) => new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);

/** One who is funded: asks for whole euros, spends per cents of them per report, loses the papers of some receipts. */
export type Funded = {
  readonly slug: string;
  readonly euro: number;
  readonly currency: Currency;
  readonly spent: readonly [number, number];
  readonly lost: number;
  /** Of it for equipment, bought in the first period. */
  readonly equipment?: number;
};

const FUNDED: readonly Funded[] = [
  { slug: 'umoja', euro: 48_000, currency: 'USD', spent: [38, 62], lost: 0, equipment: 1_920 },
  { slug: 'pamiat', euro: 40_000, currency: 'KZT', spent: [40, 62], lost: 1 },
  { slug: 'tejer', euro: 30_000, currency: 'PEN', spent: [39, 60], lost: 1 },
  { slug: 'bahay', euro: 36_000, currency: 'PHP', spent: [40, 55], lost: 2 },
];

/** When the latecomers of the first call act, near to today. */
export type LateDays = {
  readonly reportedAt: Instant;
  readonly decidedAt: Instant;
  readonly paidAt: Instant;
  readonly lastReportAt: Instant;
};

/** The call of 2024: thirteen applications, four grants that are spent and reported. */
export function firstCall(stage: Stage, late: LateDays): readonly Scene[] {
  const story = callStory(stage, {
    plan: {
      content: FIRST_CALL,
      envelopeMinor: 160_000_00n,
      minimumMinor: 10_000_00n,
      maximumMinor: 50_000_00n,
      opensAt: day('2024-01-22', 8),
      deadlineAt: day('2024-03-15', 16),
      graceMinutes: 30,
    },
    entries: [
      ...FUNDED.map(({ slug, euro, equipment = 0 }) => ({ slug, euro, equipment })),
      { slug: 'voix', euro: 25_000 },
      { slug: 'racines', euro: 30_000 },
      { slug: 'sampaguita', euro: 22_000 },
      { slug: 'most', euro: 18_000, returned: true },
      { slug: 'golos', euro: 27_000 },
      { slug: 'amal', euro: 33_000 },
      { slug: 'marea', euro: 28_000, ends: 'ineligible' },
      { slug: 'baobab', euro: 45_000, ends: 'withdrawn' },
      { slug: 'dar', euro: 20_000, ends: 'half' },
    ],
    until: day('2024-03-15', 15),
    checkedAt: day('2024-03-20'),
  });
  const readings = readingScenes(stage, story, {
    assignedAt: day('2024-03-26'),
    scoredAt: day('2024-04-02'),
    readings: [
      { slug: 'umoja', shares: [0.95, 0.92] },
      { slug: 'pamiat', shares: [0.92, 0.9] },
      { slug: 'tejer', shares: [0.9, 0.88] },
      { slug: 'bahay', shares: [0.88, 0.86] },
      { slug: 'voix', shares: [0.8, 'recused', 0.82] },
      { slug: 'racines', shares: [0.8, 0.78], corrected: true },
      // I10: 90 and 55 lie too far apart; a third reader decides.
      { slug: 'sampaguita', shares: [0.9, 0.55, 0.6] },
      { slug: 'most', shares: [0.72, 0.7] },
      { slug: 'golos', shares: [0.5, 0.55] },
      { slug: 'amal', shares: [0.48, 0.45] },
      { slug: 'marea', shares: [0.46, 0.44] },
    ],
  });
  // An office that read the form's activities too narrowly: the file is eligible after all, and read like the others.
  const complaint = complaintScenes(stage, {
    story,
    slug: 'marea',
    filedAt: day('2024-03-21'),
    answeredAt: day('2024-03-23'),
    complaint: {
      grounds:
        'El caso ante el tribunal es acompañamiento a las familias, que figura entre las actividades de la convocatoria.',
      answer:
        'El acompañamiento a las familias es una de las actividades. La solicitud es admisible y pasa a evaluación.',
      verdict: 'uphold',
    },
  });
  const book = grantBook();
  const awards = awardScenes(stage, {
    story,
    book,
    funded: FUNDED.map(({ slug }) => slug),
    rankedAt: day('2024-04-22'),
    checkedAt: day('2024-05-20'),
    decidedAt: day('2024-05-24'),
    notifiedAt: day('2024-06-10'),
  });
  return [...story.scenes, ...complaint, ...readings, ...awards, ...firstGrants(stage, { funded: FUNDED, book, late })];
}
