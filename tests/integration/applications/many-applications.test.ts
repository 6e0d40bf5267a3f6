import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { deskApplications, type DeskFilter } from '#app/applications/desk-pages.server.ts';
import { openingPage } from '#app/applications/opening/register-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { manyApplications, type ManyApplications } from '#tests/support/many-applications.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { plansOf, type Plan } from '#tests/support/query-plan.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const COUNT = 10_000;
/** Of fifty-one rows each with its call and its organisation, and some room. */
const A_PAGE = 51 * 3 + 60;

let world: TestWorld;
let owner: Connection;
let many: ManyApplications;
let officer: Person;

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  const { id: programmeId } = await programme(world);
  many = await manyApplications(world, owner.sql, { programmeId, count: COUNT });
  officer = await person(world, 'grants-officer', { programmeId });
}, 120_000);
afterAll(async () => {
  await owner.close();
  await world.close();
});

const list = (filter: Partial<DeskFilter>) =>
  deskApplications(world.db, officer, { call: null, state: null, find: null, after: null, ...filter });
const costOf = (filter: Partial<DeskFilter>) =>
  plansOf(owner.sql, (reader) =>
    deskApplications(reader, officer, { call: null, state: null, find: null, after: null, ...filter }),
  );

/** One query for the rows, one for the names of the calls; neither reads all there is. */
function expectCheap(plans: readonly Plan[], rows = A_PAGE): void {
  expect(plans.length).toBeLessThanOrEqual(3);
  for (const { statement, whole, rowsRead } of plans) {
    expect(
      whole.filter((table) => table === 'applications' || table === 'organisations'),
      statement,
    ).toEqual([]);
    expect(rowsRead, statement).toBeLessThanOrEqual(rows);
  }
}

describe('20 000 applications in two calls', () => {
  it('the list, first page and deep inside it: what a page holds is read, and no more', async () => {
    expectCheap(await costOf({}));
    const first = await list({ call: many.reference });
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]?.reference).toBe('MANY-09999');
    const deep = { call: many.reference, after: '00000100-0000-7000-8000-000000000003' };
    expect((await list(deep)).rows[0]?.reference).toBe('MANY-00255');
    expectCheap(await costOf(deep));
  });

  it('filtered by call, by state, by both', async () => {
    expectCheap(await costOf({ call: many.reference }));
    expectCheap(await costOf({ state: 'withdrawn' }));
    expectCheap(await costOf({ call: many.reference, state: 'withdrawn' }));
    const { rows } = await list({ call: many.reference, state: 'withdrawn' });
    expect(rows).toHaveLength(50);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
  });

  it('searched by reference and by alias, whole or how it begins; a sign of LIKE is only a sign', async () => {
    const found = async (find: string) => (await list({ find })).rows.map(({ reference }) => reference);
    expect(await found('many-00042')).toEqual(['MANY-00042']);
    expect(await found('ORG-00042')).toEqual(['ELSE-00042', 'MANY-00042']);
    expect(await found('MANY-0004')).toHaveLength(9);
    expect(await found('MANY%')).toEqual([]);
    expect(await found('M_NY-00042')).toEqual([]);
    for (const find of ['MANY-00042', 'ORG-00042', 'MANY-0004']) expectCheap(await costOf({ find }));
  });

  it('the opening list of one call', async () => {
    const page = await openingPage(world.db, officer, { callId: many.callId, after: null });
    expect(page?.rows).toHaveLength(50);
    expectCheap(
      await plansOf(owner.sql, (reader) => openingPage(reader, officer, { callId: many.callId, after: null })),
    );
  });
});
