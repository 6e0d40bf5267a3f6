import type { BenchWorld } from './bench-world.ts';
import { inFive, makeProgramme } from './programme-data.ts';

const CALLS = { open: 12, approved: 4, decided: 30 } as const;
const DAY = 86_400_000;

/** A programme with some published calls, as far as the public list reads them. */
export async function publishCalls(bench: BenchWorld): Promise<void> {
  const { world, owner } = bench;
  const programmeId = await makeProgramme(bench, 'BENCH');
  const now = Date.now();
  for (const [state, count] of Object.entries(CALLS)) {
    for (let number = 1; number <= count; number += 1) {
      const [id, versionId] = [world.ids.next(), world.ids.next()];
      const content = JSON.stringify({
        title: inFive(`Call ${state} ${number}`),
        summary: inFive('Support for local organisations that document violations and stand by survivors. '.repeat(2)),
      });
      const deadline = state === 'decided' ? now - number * DAY : now + (20 + number) * DAY;
      await owner.sql`insert into calls ${owner.sql({
        id,
        programme_id: programmeId,
        reference: `BENCH-${state}-${number}`,
        state,
        content,
        current_version_id: versionId,
        envelope_minor: '30000000',
        minimum_minor: '500000',
        maximum_minor: '6000000',
        currency: 'EUR',
        opens_at: new Date(state === 'approved' ? now + 5 * DAY : now - 90 * DAY).toISOString(),
        deadline_at: new Date(deadline).toISOString(),
        deadline_zone: 'Europe/Brussels',
        created_by: 'system:bench',
        created_at: new Date(now - 100 * DAY).toISOString(),
      })}`;
      const about = { id: versionId, call_id: id, number: 1, content, sha256: id };
      await owner.sql`insert into call_versions ${owner.sql({
        ...about,
        frozen_at: new Date(now - 95 * DAY).toISOString(),
        frozen_by: 'system:bench',
      })}`;
    }
  }
}
