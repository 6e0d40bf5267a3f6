import { deskApplications, type DeskFilter } from '#app/applications/desk-pages.server.ts';
import { openingPage } from '#app/applications/opening/register-pages.server.ts';
import { manyApplications } from '#tests/support/many-applications.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { plansOf } from '#tests/support/query-plan.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, timed, type Line } from './measure.ts';

const TIMES = 40;
const ALL: DeskFilter = { call: null, state: null, find: null, after: null };

/** The office's lists over so many applications in a call, against PostgreSQL taking as many ids from one index. */
export async function benchApplications(bench: BenchWorld, count: number): Promise<readonly Line[]> {
  const { world, owner } = bench;
  const { id: programmeId } = await programme(world, 'MANY');
  const { callId, reference: call } = await manyApplications(world, owner.sql, { programmeId, count });
  const officer = await person(world, 'grants-officer', { programmeId });
  const middle = `${Math.floor(count / 2)
    .toString(16)
    .padStart(8, '0')}-0000-7000-8000-000000000003`;
  const desk = (filter: Partial<DeskFilter>) => (reader: BenchWorld['world']['db']) =>
    deskApplications(reader, officer, { ...ALL, ...filter });
  const lists = {
    'list of everything': desk({}),
    'list of a call': desk({ call }),
    'list of a call, in its middle': desk({ call, after: middle }),
    'filter by a rare state': desk({ state: 'withdrawn' }),
    'search by reference': desk({ find: 'MANY-00042' }),
    'search by alias': desk({ find: 'ORG-00042' }),
    'opening of a call': (reader: BenchWorld['world']['db']) => openingPage(reader, officer, { callId, after: null }),
  };
  const limit = () =>
    repeated(
      () => owner.sql`select id from applications where call_id = ${callId} and submitted_at is not null
      order by id desc limit 51`,
    );
  const lines: Line[] = [];
  for (const [name, list] of Object.entries(lists)) {
    const plans = await plansOf(owner.sql, list);
    const read = plans.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    const whole = plans.flatMap((plan) => plan.whole).filter((table) => table !== 'calls');
    const note = `${plans.length} queries, ${read} rows read, ${whole.length === 0 ? 'no table' : whole.join(', ')} from end to end`;
    const ours = () => repeated(() => list(world.db));
    const work = `${name}, ${count} applications in each of two calls`;
    lines.push(await interleaved({ work, unit: 'ms', ours, limit, note }));
  }
  return lines;
}

/** Milliseconds each, of some in a row. */
async function repeated(work: () => Promise<unknown>): Promise<number> {
  const ms = await timed(async () => {
    for (let time = 0; time < TIMES; time += 1) await work();
  });
  return ms / TIMES;
}
