import type { Instant } from '#app/kernel/instant.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { account } from './account-for.ts';
import { awardScenes, grantBook, type GrantBook } from './award.ts';
import { SECOND_CALL } from './call-content.ts';
import { callStory } from './call-story.ts';
import { changeScenes } from './changes.ts';
import { complaintScenes } from './complain.ts';
import { daysFrom } from './dates.ts';
import { openPayee, recordChecks } from './enrol.ts';
import { conclude, instruct, pay, settle, type PaymentStop } from './grant.ts';
import { carryRatesOn } from './rates.ts';
import { readingScenes } from './reading.ts';
import { spend } from './receipts.ts';
import type { Scene } from './scenes.ts';
import { partyOf, type Stage } from './stage.ts';

/** Whose first payment stands where today. */
const PAYING: readonly { readonly slug: string; readonly until: PaymentStop }[] = [
  { slug: 'haki', until: 'requested' },
  { slug: 'iroko', until: 'checked' },
  { slug: 'nur', until: 'approved_once' },
  { slug: 'lanka', until: 'approved' },
];

const FUNDED = ['warda', ...PAYING.map(({ slug }) => slug), 'ceiba', 'svet', 'raices'];

/** Decided some weeks ago: sixteen applications, eight grants in every state between the draft and the first report. */
export function secondCall(stage: Stage, today: Instant): readonly Scene[] {
  const ago = (days: number, hour = 12) => daysFrom(today, -days, hour);
  const story = callStory(stage, {
    plan: {
      content: SECOND_CALL,
      envelopeMinor: 280_000_00n,
      minimumMinor: 15_000_00n,
      maximumMinor: 50_000_00n,
      opensAt: ago(190, 8),
      deadlineAt: ago(140, 16),
      graceMinutes: 30,
    },
    entries: [
      { slug: 'warda', euro: 42_000 },
      { slug: 'haki', euro: 38_000 },
      { slug: 'iroko', euro: 35_000 },
      { slug: 'nur', euro: 45_000 },
      { slug: 'lanka', euro: 30_000 },
      { slug: 'ceiba', euro: 26_000 },
      { slug: 'svet', euro: 22_000 },
      { slug: 'raices', euro: 28_000 },
      { slug: 'zenith', euro: 24_000 },
      { slug: 'terre', euro: 30_000 },
      { slug: 'dialog', euro: 32_000 },
      { slug: 'espoir', euro: 41_000 },
      { slug: 'most', euro: 19_000 },
      { slug: 'luz', euro: 23_000, ends: 'ineligible' },
      { slug: 'golos', euro: 27_000, ends: 'withdrawn' },
      { slug: 'racines', euro: 30_000, ends: 'started' },
    ],
    until: ago(140, 15),
    checkedAt: ago(132),
  });
  const readings = readingScenes(stage, story, {
    assignedAt: ago(128),
    scoredAt: ago(118),
    readings: [
      { slug: 'warda', shares: [0.97, 0.95] },
      { slug: 'haki', shares: [0.95, 0.92] },
      { slug: 'iroko', shares: [0.92, 0.9] },
      { slug: 'nur', shares: [0.9, 'recused', 0.9] },
      { slug: 'lanka', shares: [0.9, 0.87] },
      { slug: 'ceiba', shares: [0.88, 0.85] },
      { slug: 'svet', shares: [0.86, 0.84] },
      { slug: 'raices', shares: [0.84, 0.84] },
      { slug: 'zenith', shares: [0.8, 0.76] },
      { slug: 'terre', shares: [0.74, 0.72] },
      { slug: 'dialog', shares: [0.55, 0.5] },
      { slug: 'espoir', shares: [0.54, 0.5] },
      { slug: 'most', shares: [0.48, 0.46] },
    ],
  });
  const book = grantBook();
  const awards = awardScenes(stage, {
    story,
    book,
    funded: FUNDED,
    rankedAt: ago(106),
    checkedAt: ago(101),
    decidedAt: ago(98),
    notifiedAt: ago(92),
    departs: {
      authorityReference: 'INTPA/DEMO/2026/31',
      less: { slug: 'raices', euro: 27_000, reason: 'One of the four meetings is paid by another funder.' },
      passedOver: { slug: 'terre', reason: 'It told the committee that the work is funded elsewhere by now.' },
    },
  });
  const complaint = complaintScenes(stage, { story, slug: 'dialog', filedAt: ago(88), answeredAt: ago(85) });
  const changes = changeScenes(stage, { book, ago });
  return [...story.scenes, ...readings, ...awards, ...complaint, ...grants(stage, { book, ago }), ...changes];
}

function grants(stage: Stage, given: { book: GrantBook; ago: (days: number) => Instant }): readonly Scene[] {
  const { world, office } = stage;
  const { book, ago } = given;
  const running = ['warda', ...PAYING.map(({ slug }) => slug)];
  return [
    {
      at: ago(84),
      play: async () => {
        for (const slug of running) await conclude(world, office, { ...book.of(slug), until: 'active' });
      },
    },
    {
      at: ago(78),
      play: async () => {
        for (const slug of running) await openPayee(world, book.of(slug).grantee, office.finance, partyOf(slug)[1]);
      },
    },
    {
      at: ago(74),
      play: async () => {
        const grant = book.of('warda');
        await pay(world, office, { grant, instalment: 1, until: 'approved' });
        const batchId = await instruct(world, office, { send: true });
        await settle(world, office, { batchId, grants: [grant], stray: 240_00n });
      },
    },
    { at: ago(20), play: () => conclude(world, office, { ...book.of('ceiba'), until: 'signed' }) },
    { at: ago(12), play: () => conclude(world, office, { ...book.of('svet'), until: 'sent' }) },
    {
      at: ago(7),
      play: async () => {
        await carryRatesOn(world, office.finance);
        // Costs of the weeks since the start, in euros: some of what the first report will hold.
        const days = [utcDate(ago(28)), utcDate(ago(14)), utcDate(ago(9))] as const;
        const receipts = spend({ euroMinor: 9_600_00n, currency: 'EUR', days });
        await account(world, { grant: book.of('warda'), number: 1, receipts, send: false });
      },
    },
    {
      at: ago(4),
      play: async () => {
        for (const slug of [...running, 'ceiba']) {
          await recordChecks(world, book.of(slug).grantee, office.officer, 'first payment');
        }
      },
    },
    {
      at: ago(3),
      play: async () => {
        for (const { slug, until } of PAYING) {
          await pay(world, office, { grant: book.of(slug), instalment: 1, until });
        }
      },
    },
  ];
}
