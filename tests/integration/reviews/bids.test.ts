import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingBids } from '#db/schema/reviewer-profiles.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { bidField } from '#app/reviews/assignment/bid.ts';
import { proposalPage } from '#app/reviews/assignment/proposal-pages.server.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { assigned, closedCall, SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let officer: Person;
let member: string;
/** A reviewer at a browser, the last of four by every other measure. */
let me: Visitor;
let self: Person;
let call: ClosedCall;
const others: Person[] = [];

beforeAll(async () => {
  world = await testWorld({ max: 6 });
  portal = await realPortal(world, ['reviews']);
  const { id: programmeId, members } = await programme(world);
  officer = await person(world, 'grants-officer', { programmeId, consortiumMemberId: members.FSTP });
  for (const consortiumMemberId of [members.P1, members.P2, members.LEAD]) {
    others.push(await person(world, 'reviewer', { programmeId, consortiumMemberId }));
  }
  member = members.FSTP;
  const made = await account(world, [{ role: 'reviewer', programmeId, consortiumMemberId: member }], { totp: true });
  self = await personOf(world, made);
  me = visitor(portal, await cookieOf(world, made));
  const file = { requestedMinor: 10_000_00n };
  call = await closedCall(world, { programmeId, files: [file, file, file] });
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const idOf = (index: number) => call.files[index]?.applicationId ?? '';
const bid = (index: number, value: string) => me.post(paths.bids(), { [bidField(idOf(index))]: value }, { form: 'bids' }); // prettier-ignore
const mine = () => world.db.select().from(readingBids).where(eq(readingBids.accountId, self.accountId));

describe('files a reviewer would like to read', () => {
  it('are shown without a name or alias, said, followed by the proposal, and taken back', async () => {
    const { status, body } = await me.read(paths.bids());
    expect(status).toBe(200);
    for (const { reference } of call.files) expect(body).toContain(reference);
    expect(body).toContain('Northern Africa');
    expect(body).not.toMatch(new RegExp(`${SECRET_NAME}|ORG-|Lantern|Tunisia`));
    expect((await bid(0, 'gladly')).status).toBe(302);
    expect((await bid(1, 'rather-not')).status).toBe(302);
    const page = await proposalPage(world.db, officer, { callId: call.callId, after: null });
    const proposedFor = (index: number) =>
      page?.files.find(({ id }) => id === idOf(index))?.proposed.map(({ readerId }) => readerId) ?? [];
    expect(proposedFor(0)).toContain(self.accountId);
    expect(proposedFor(1)).not.toContain(self.accountId);
    expect(page?.files[0]?.able.find(({ id }) => id === self.accountId)?.bid).toBe('gladly');
    expect(await world.db.$count(trailEvents, eq(trailEvents.kind, 'reviewer.bids-saved'))).toBe(2);
    expect((await bid(1, '')).status).toBe(302);
    expect((await mine()).map(({ applicationId }) => applicationId)).toEqual([idOf(0)]);
    for (const language of LANGUAGES) expect((await me.read(`${paths.bids()}?lang=${language}`)).status).toBe(200);
  });

  it('I9: are none the reviewer is recused from or was asked to read, in the page, the command and the database', async () => {
    const organisationId = call.files[2]?.organisationId ?? '';
    const lead = await person(world, 'grants-officer', { programmeId: self.memberships[0]?.programmeId ?? '' });
    expectOk(await recordTie(world, lead, { organisationId, memberId: member, kind: 'network', key: freshKey() }));
    await assigned(world, officer, { applicationId: idOf(1), reviewers: [self] });
    const { body } = await me.read(paths.bids());
    expect(call.files.map(({ reference }) => body.includes(reference))).toEqual([true, false, false]);
    await bid(1, 'gladly');
    await bid(2, 'gladly');
    // A file with its two readers waits for nobody.
    await assigned(world, officer, { applicationId: idOf(0), reviewers: others.slice(0, 2) });
    expect((await me.read(paths.bids())).body).toContain('No file waits for readers');
    expect(await mine()).toHaveLength(1);
    const forced = { applicationId: idOf(2), accountId: self.accountId, bid: 'gladly', savedAt: world.clock.now() };
    await expect(world.db.insert(readingBids).values(forced)).rejects.toMatchObject({
      cause: { constraint_name: 'bid_without_conflict' },
    });
  });
});
