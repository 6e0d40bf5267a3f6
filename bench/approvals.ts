import { sql } from 'drizzle-orm';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { clearChecks, thirdParty } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { readyLists } from '#tests/support/ready-lists.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Line } from './measure.ts';

const LISTS = 100;
/** Each list is pressed on so often at once. */
const PRESSES = 10;
const AMOUNT = 7_000_00n;

/**
 * A thousand approvals at the same instant: a hundred lists, each with one award of EUR 7 000 that fills the envelope of
 * its call, to one third party whose cap of EUR 60 000 eight of them nearly fill. Throws if a ninth gets through.
 */
export async function benchApprovals({ world }: BenchWorld): Promise<readonly Line[]> {
  const { id: programmeId, members } = await programme(world, 'APPROVALS');
  const where = (consortiumMemberId: string) => ({ programmeId, consortiumMemberId });
  const officer = await person(world, 'grants-officer', { programmeId });
  const lead = await person(world, 'overall-lead', where(members.LEAD));
  const manager = await person(world, 'call-manager', where(members.FSTP));
  const readers = [
    await person(world, 'reviewer', where(members.P1)),
    await person(world, 'reviewer', where(members.P2)),
  ];
  const organisationId = await thirdParty(world);
  await clearChecks(world, organisationId);
  const people = { programmeId, officer, voters: [manager, ...readers, lead] };
  const lists = await readyLists(world, { ...people, organisationId, amountMinor: AMOUNT, count: LISTS });
  const presses = Array.from({ length: PRESSES }, () => lists).flat();
  const since = performance.now();
  const answers = await Promise.all(
    presses.map(({ decisionId, version }) =>
      approveAward(world, lead, { decisionId, version, key: namedKey(world.ids.next()) }),
    ),
  );
  const seconds = (performance.now() - since) / 1000;
  const through = answers.filter((answer) => answer.ok).length;
  const [held] = await world.db.execute<{ minor: string }>(sql`
    select coalesce(sum(amount_minor), 0)::text as minor from awards
    where organisation_id = ${organisationId} and state = 'live'`);
  const minor = BigInt(held?.minor ?? '0');
  if (through !== 8 || minor !== 8n * AMOUNT) throw new Error(`${through} awards of ${minor} got through`);
  const work = `${presses.length} approvals at once on a cap and envelopes nearly used up`;
  const note = `8 let through, EUR ${minor / 100n} of 60000; the rest refused`;
  return [{ work, unit: 'approvals/s', ours: presses.length / seconds, limit: null, ratios: [], note }];
}
