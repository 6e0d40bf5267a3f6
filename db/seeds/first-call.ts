import type { Currency } from '#app/kernel/money.ts';
import { account, judgeReport } from './account-for.ts';
import { decide, notify, rank } from './award.ts';
import { FIRST_CALL } from './call-content.ts';
import { callStory } from './call-story.ts';
import { openPayee, recordChecks } from './enrol.ts';
import { cancel, conclude, instruct, pay, settle, type Grant } from './grant.ts';
import { publishRates } from './rates.ts';
import { readingScenes } from './reading.ts';
import { spend } from './receipts.ts';
import { recover } from './recover.ts';
import type { Scene } from './scenes.ts';
import { partyOf, type Stage } from './stage.ts';

const day = (date: string, hour = 12) => new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`);

/** Who is funded: what is asked for in euros, the currency of its receipts, and how many of the first are disallowed. */
const FUNDED = [
  { slug: 'umoja', euro: 48_000, currency: 'USD', lost: 0, spent: [38, 62] },
  { slug: 'pamiat', euro: 40_000, currency: 'KZT', lost: 1, spent: [40, 62] },
  { slug: 'tejer', euro: 30_000, currency: 'PEN', lost: 1, spent: [39, 60] },
  { slug: 'bahay', euro: 36_000, currency: 'PHP', lost: 2, spent: [40, 55] },
] as const satisfies readonly { slug: string; euro: number; currency: Currency; lost: number; spent: readonly number[] }[];

/** The call of 2024: four grants, paid in instalments, spent, reported; three recoveries. Answers its late end, too. */
export function firstCall(stage: Stage, late: { report: Date; decision: Date; request: Date; last: Date }) {
  const { world, office } = stage;
  const grants = new Map<string, Grant>();
  const grant = (slug: string) => {
    const found = grants.get(slug);
    if (!found) throw new Error(`${slug} was awarded nothing`);
    return found;
  };
  const all = () => [...grants.values()];
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
      ...FUNDED.map(({ slug, euro }) => ({ slug, euro })),
      { slug: 'voix', euro: 25_000 },
      { slug: 'racines', euro: 30_000 },
      { slug: 'sampaguita', euro: 22_000 },
      { slug: 'most', euro: 18_000 },
      { slug: 'golos', euro: 27_000 },
      { slug: 'amal', euro: 33_000 },
      { slug: 'marea', euro: 28_000, ends: 'ineligible' },
      { slug: 'baobab', euro: 45_000, ends: 'withdrawn' },
      { slug: 'dar', euro: 20_000, ends: 'half' },
    ],
    until: day('2024-03-15', 15),
    checkedAt: day('2024-03-20'),
  });
  const checks = async (round: string) => {
    for (const each of all()) await recordChecks(world, each.grantee, office.officer, round);
  };
  const report = (number: number, months: readonly [string, ...string[]], slugs: readonly string[]) => async () => {
    await publishRates(world, office.finance);
    for (const { slug, euro, currency, spent } of FUNDED.filter((each) => slugs.includes(each.slug))) {
      const euroMinor = BigInt(euro) * BigInt(spent[number - 1] ?? 0);
      const receipts = spend({ euroMinor, currency, days: dated(months) });
      await account(world, { grant: grant(slug), number, receipts, send: true, reportIds });
    }
  };
  const reportIds = new Map<string, string>();
  void reportIds;
  void checks;
  void report;
  void cancel;
  void conclude;
  void instruct;
  void pay;
  void settle;
  void openPayee;
  void partyOf;
  void judgeReport;
  void recover;
  void late;
  void decide;
  void notify;
  void rank;
  void readingScenes;
  const scenes: Scene[] = [];
  return { story, scenes, grants };
}

function dated(months: readonly [string, ...string[]]) {
  const [first, ...rest] = months;
  return [`${first}-16`, ...rest.map((month) => `${month}-16`)] as const;
}
