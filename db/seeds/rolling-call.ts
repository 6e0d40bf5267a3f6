import { closeRound } from '#app/calls/rounds/close-round.server.ts';
import { roundsOf } from '#app/calls/rounds/round-store.server.ts';
import { setIntake } from '#app/calls/rounds/set-intake.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { apply } from './apply.ts';
import { ROLLING_CALL } from './call-content.ts';
import { daysFrom } from './dates.ts';
import { checkEligibility } from './judge.ts';
import { approve, draft, type DraftedCall } from './publish.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const ANSWER_DAYS = 60;

/** Files of the round that was closed, then of the one that collects: days ago and whole euros. */
const FILES = [
  { slug: 'ray', days: 36, euro: 4_000 },
  { slug: 'raices', days: 31, euro: 7_000 },
  { slug: 'zenith', days: 23, euro: 5_500 },
  { slug: 'racines', days: 9, euro: 6_000 },
  { slug: 'svet', days: 4, euro: 3_500 },
] as const;
const IN_FIRST_ROUND = 3;

/** Taken as they come: one round is closed and checked, the next one collects. */
export function rollingCall(stage: Stage, today: Instant): readonly Scene[] {
  const { world, office } = stage;
  const ago = (days: number, hour = 12) => daysFrom(today, -days, hour);
  const files: string[] = [];
  let drafted: DraftedCall | null = null;
  const call = (): DraftedCall => {
    if (!drafted) throw new Error('the rolling call is not drafted yet');
    return drafted;
  };
  return [
    {
      at: ago(44),
      play: async () => {
        const money = { envelopeMinor: 90_000_00n, minimumMinor: 1_000_00n, maximumMinor: 10_000_00n };
        const dates = { opensAt: ago(40, 8), deadlineAt: daysFrom(today, 120, 16), graceMinutes: 0 };
        const first = await draft(world, office.drafter, { content: ROLLING_CALL, ...money, ...dates });
        const { callId, version } = first;
        const intake = { callId, version, intake: 'rolling', answerDays: ANSWER_DAYS } as const;
        expectOk(await setIntake(world, office.drafter, { ...intake, key: namedKey(`intake ${callId}`) }));
        drafted = { ...first, version: version + 1 };
      },
    },
    { at: ago(40, 8), play: () => approve(world, office.manager, call()) },
    ...FILES.map(({ slug, days, euro }) => ({
      at: ago(days, 14),
      play: async () => {
        const sent = { call: call(), euroMinor: BigInt(euro) * 100n, until: 'submitted' } as const;
        files.push(await apply(world, await stage.enter(slug), sent));
      },
    })),
    { at: ago(18), play: () => endRound(stage, call().callId) },
    {
      at: ago(15),
      play: async () => {
        for (const applicationId of files.slice(0, IN_FIRST_ROUND)) {
          await checkEligibility(world, office.officer, { call: call(), applicationId, second: office.manager });
        }
      },
    },
  ];
}

async function endRound({ world, office }: Stage, callId: string): Promise<void> {
  const [round] = await roundsOf(world.db, callId);
  const given = { callId, roundId: round?.id ?? '', carry: [], key: namedKey(`round ${callId}`) };
  expectOk(await closeRound(world, office.manager, given));
}
