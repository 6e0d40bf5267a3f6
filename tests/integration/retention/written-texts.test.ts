import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { disposals } from '#db/schema/retention.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { approveDisposal } from '#app/retention/approve-disposal.server.ts';
import { LEAVES } from '#app/retention/free-text.ts';
import { proposeDisposal } from '#app/retention/propose-disposal.server.ts';
import { recordBalance } from '#app/retention/record-balance.server.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { applicant } from '#tests/support/applicant.ts';
import { endedProgramme, type EndedProgramme } from '#tests/support/ended-programme.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { placesOf } from '#tests/support/places.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { WALLED, writeTexts } from '#tests/support/written-texts.ts';

const SAID = 'Marker said by somebody';
const SHARED = 'Marker said of two, one of whom stays';
/** Bodies of events are chained; what a disposal does to them is looked at in `disposal.test.ts`. */
const LEAVING = Object.values(LEAVES)
  .flat()
  .filter((place) => place !== 'trail_events.body')
  .toSorted();
const WALLS = WALLED.map((place) => place.split('.') as [string, string]);

/** A check, or a wall of the append-only kind. */
const REFUSED = { code: expect.stringMatching(/^(23514|42501)$/) };

let world: TestWorld;
let owner: Connection;
let ended: EndedProgramme;

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  ended = await endedProgramme(world);
  const { organisationId: staying } = await applicant(world, { category: 'individual' });
  const { accountId: asker } = await person(world, 'applicant-editor', {
    organisationId: ended.unfunded.organisationId,
  });
  await writeTexts(world, owner, { ended, said: SAID, shared: { said: SHARED, staying, asker } });
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

/** Takes the words out of a column as a disposal does, or puts others there. */
const without = (table: string, column: string) => owner.sql`
  update ${owner.sql(table)} as held set ${owner.sql(column)} =
    (jsonb_populate_record(held, without_words(${table}, to_jsonb(held)))).${owner.sql(column)}`;
const withOther = (table: string, column: string) => owner.sql`
  update ${owner.sql(table)} as held set ${owner.sql(column)} =
    (jsonb_populate_record(held, jsonb_build_object(${column}::text, '["other"]'))).${owner.sql(column)}`;

/** The files of the bank, and whether they are to be removed. */
const statements = async () => [
  ...(await owner.sql`select removed_at is not null as gone from documents where owner_kind = 'bank-file'`),
];

it('what an organisation said about its grant is in the copy of its own data', async () => {
  const { organisationId } = ended.grant.agreement;
  const entries = await takeOwnData(world, await person(world, 'applicant-owner', { organisationId }), textIn('fr'));
  const files = await unzipped(await buffer(Readable.from(zipBytes(entries))));
  const data = JSON.parse(files.get('data.json')?.toString() ?? '') as Record<string, object[]>;
  expect(data['amendments']).toMatchObject([{ reference: 'T-M1', reason: SAID, answer: SAID }]);
  expect(data['reportQuestions']).toMatchObject([{ question: SAID, answer: SAID }]);
  expect(data['contestedRecoveries']).toMatchObject([{ reference: 'T-R1', contestReason: SAID }]);
  expect(files.get('data.html')?.toString()).toContain('Remboursements contestés');
  const other = await takeOwnData(world, ended.unfunded.person, textIn('en'));
  const theirs = await unzipped(await buffer(Readable.from(zipBytes(other))));
  const others = JSON.parse(theirs.get('data.json')?.toString() ?? '') as Record<string, object[]>;
  expect(others).toMatchObject({ amendments: [], reportQuestions: [], contestedRecoveries: [] });
});

it('I35: none of these texts is emptied without a disposal, not even by the owner of the database', async () => {
  expect((await placesOf(owner, SAID)).toSorted()).toEqual(LEAVING);
  expect(await statements()).toEqual([{ gone: false }]);
  for (const [table, column] of WALLS) {
    await expect(without(table, column), `${table}.${column}`).rejects.toMatchObject(REFUSED);
  }
  expect((await placesOf(owner, SAID)).toSorted()).toEqual(LEAVING);
});

it('I35: a disposal leaves none of them anywhere, and the walls stand as before', async () => {
  expectOk(
    await recordBalance(world, ended.lead, {
      paidOn: '2019-06-30',
      reference: 'PO 17',
      lawUntil: '',
      key: freshKey(),
    }),
  );
  const { disposalId } = expectOk(await proposeDisposal(world, ended.lead, { key: freshKey() }));
  const [list] = await world.db.select().from(disposals).where(eq(disposals.id, disposalId));
  for (const actor of [ended.lead, ended.admin]) {
    expectOk(await approveDisposal(world, actor, { disposalId, digest: list?.digest ?? '', key: freshKey() }));
  }
  expect(await placesOf(owner, SAID)).toEqual([]);
  expect(await statements()).toEqual([{ gone: true }]);
  const ofBoth = ['call_clarifications.asked', 'call_clarifications.decline_reason', 'payment_file_permits.reason'];
  expect((await placesOf(owner, SHARED)).toSorted()).toEqual(ofBoth);
  const [score] = await owner.sql`select points, maximum, comment from review_scores limit 1`;
  expect(score).toEqual({ points: 3, maximum: 5, comment: '–' });
  for (const [table, column] of WALLS) {
    await expect(withOther(table, column), `${table}.${column}`).rejects.toMatchObject(REFUSED);
  }
  await expect(owner.sql`update review_scores set points = 5`).rejects.toThrow('locked');
  await expect(owner.sql`delete from second_looks`).rejects.toThrow('append-only');
});
