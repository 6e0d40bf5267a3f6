import { addDays, type Instant } from '#app/kernel/instant.ts';
import { FOURTH_CALL, THIRD_CALL } from './call-content.ts';
import { callStory } from './call-story.ts';
import { daysFrom } from './dates.ts';
import { readingScenes } from './reading.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/** I9: a member of the consortium, whose reviewers are kept from the file, and an organisation that has applied itself. */
const WITH_VOIX = [
  { name: 'TRIAL International', country: 'CH', role: 'Forme les documentalistes.', share: '3000.00' },
  {
    name: 'Maison de l’Espoir des victimes',
    registration: 'CD-1007',
    country: 'CD',
    role: 'Accueille les échanges entre survivantes.',
    share: '2500.00',
  },
] as const;

/** In review today: fifteen applications, their scores partly in. */
export function thirdCall(stage: Stage, today: Instant): readonly Scene[] {
  const ago = (days: number, hour = 12) => daysFrom(today, -days, hour);
  const story = callStory(stage, {
    plan: {
      content: THIRD_CALL,
      envelopeMinor: 200_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 40_000_00n,
      opensAt: ago(76, 8),
      deadlineAt: ago(31, 16),
      graceMinutes: 30,
    },
    entries: [
      { slug: 'sendero', euro: 34_000 },
      { slug: 'luz', euro: 18_000 },
      { slug: 'espoir', euro: 29_000 },
      { slug: 'baobab', euro: 31_000 },
      { slug: 'dialog', euro: 22_000 },
      { slug: 'dar', euro: 27_000 },
      { slug: 'amal', euro: 24_000 },
      { slug: 'zenith', euro: 16_000 },
      { slug: 'sampaguita', euro: 21_000 },
      { slug: 'terre', euro: 30_000 },
      { slug: 'voix', euro: 26_000, partners: WITH_VOIX },
      { slug: 'most', euro: 12_000, ends: 'unchecked' },
      { slug: 'golos', euro: 25_000, ends: 'ineligible' },
      { slug: 'marea', euro: 33_000, ends: 'withdrawn' },
      { slug: 'iroko', euro: 20_000, ends: 'half' },
    ],
    until: ago(31, 15),
    checkedAt: ago(25),
  });
  const readings = readingScenes(stage, story, {
    assignedAt: ago(21),
    scoredAt: ago(12),
    readings: [
      { slug: 'sendero', shares: [0.9, 0.86] },
      { slug: 'luz', shares: [0.84, 0.8] },
      { slug: 'espoir', shares: [0.78, 'half'] },
      { slug: 'baobab', shares: [0.7, 'waiting'] },
      // I10: the third reader is still to be asked.
      { slug: 'dialog', shares: [0.92, 0.5] },
      { slug: 'dar', shares: ['waiting', 0.75] },
      { slug: 'amal', shares: ['recused', 'waiting'] },
      { slug: 'zenith', shares: ['half', 'waiting'] },
      { slug: 'sampaguita', shares: [0.66, 0.7] },
      { slug: 'terre', shares: ['waiting', 'waiting'] },
    ],
  });
  return [...story.scenes, ...readings];
}

/** Open today and for five more weeks: sixteen applications begun in five languages, seven of them sent. */
export function fourthCall(stage: Stage, today: Instant): readonly Scene[] {
  const story = callStory(stage, {
    plan: {
      content: FOURTH_CALL,
      envelopeMinor: 240_000_00n,
      minimumMinor: 3_000_00n,
      maximumMinor: 30_000_00n,
      opensAt: daysFrom(today, -24, 8),
      deadlineAt: daysFrom(today, 35, 16),
      graceMinutes: 30,
    },
    entries: [
      { slug: 'espoir', euro: 19_000 },
      { slug: 'dialog', euro: 14_000 },
      { slug: 'amal', euro: 21_000 },
      { slug: 'marea', euro: 25_000 },
      { slug: 'ray', euro: 6_000 },
      { slug: 'baobab', euro: 28_000 },
      { slug: 'sampaguita', euro: 17_000 },
      { slug: 'warda', euro: 15_000, ends: 'half' },
      { slug: 'luz', euro: 12_000, ends: 'half' },
      { slug: 'svet', euro: 9_000, ends: 'half' },
      { slug: 'zenith', euro: 11_000, ends: 'half' },
      { slug: 'voix', euro: 20_000, ends: 'half' },
      { slug: 'sendero', euro: 16_000, ends: 'started' },
      { slug: 'golos', euro: 10_000, ends: 'started' },
      { slug: 'terre', euro: 18_000, ends: 'started' },
      { slug: 'dar', euro: 13_000, ends: 'started' },
    ],
    until: addDays(today, -2),
  });
  return story.scenes;
}
