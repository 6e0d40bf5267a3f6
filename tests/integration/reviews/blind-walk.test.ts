import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notices } from '#db/schema/messages.ts';
import { outbox } from '#db/schema/trail.ts';
import { reviews } from '#db/schema/reviews.ts';
import routes from '#app/routes.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { submitReview } from '#app/reviews/submit-review.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { assigned, closedCall, scores, type ClosedCall } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { STAFF_ROLES } from '#tests/support/staff-roles.ts';
import { addressesOf, walk, type Known, type Walked } from '#tests/support/walk.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** What the other reader writes, and nobody else. */
const WORDS = 'Seventeen wardrobes of reasons';

let world: TestWorld;
let portal: TestPortal;
let call: ClosedCall;
let mine: TestAccount;
let peers: Person[];
let assignmentIds: readonly string[];
let cookie: string;
let serial = 0;
const key = () => namedKey(`blind-walk-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld({ max: 6 });
  const { id: programmeId, members } = await programme(world);
  const officer = await person(world, 'grants-officer', { programmeId });
  // A reader with every role of the desk beside it.
  const all = STAFF_ROLES.map((role) => ({ role, programmeId, consortiumMemberId: members.P1 }));
  mine = await account(world, all, { totp: true });
  peers = [
    await person(world, 'reviewer', { programmeId, consortiumMemberId: members.P2 }),
    await person(world, 'reviewer', { programmeId, consortiumMemberId: members.LEAD }),
  ];
  call = await closedCall(world, { programmeId, files: [{ requestedMinor: 20_000_00n }] });
  const applicationId = call.files[0]?.applicationId ?? '';
  const reviewers = [await personOf(world, mine), ...peers];
  assignmentIds = await assigned(world, officer, { applicationId, reviewers });
  for (const [place, who] of reviewers.entries()) {
    expectOk(
      await declareConflict(world, who, { assignmentId: assignmentIds[place] ?? '', nature: 'none', key: key() }),
    );
  }
  cookie = await cookieOf(world, mine);
  portal = await realPortal(world, [...new Set(routes.map(({ file }) => file.split('/')[0] ?? ''))]);
}, 120_000);
afterAll(async () => {
  await portal.stop();
  await world.close();
});

/** Ids of nothing stand where the story has no such record: what is not there answers the same before and after. */
function known(): Known {
  const nothing = world.ids.next();
  const names = routes.flatMap(({ path = '' }) => [...path.matchAll(/:\w+/g)].map(([name]) => name));
  const [applicationId = ''] = call.files.map((file) => file.applicationId);
  return {
    ...Object.fromEntries(names.map((name) => [name, [nothing]])),
    ':callId': [call.callId],
    ':reference': [call.reference],
    ':applicationId': [applicationId],
    ':assignmentId': assignmentIds,
    'trail/:recordKind/:recordId': [`trail/application/${applicationId}`, `trail/call/${call.callId}`],
  };
}

/** The chain of events, and one's own record, grow with whatever one does; that they grew says nothing of a sheet. */
const GROWS = /^(assurance|account\/data)/;

/** What differs between two answers to the same request: keys of forms, nonces, names of ids a form brings along. */
function steady({ text }: Walked): string {
  return text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/(name="idempotencyKey" value|nonce)="[^"]*"/g, '$1')
    .replace(/"requestId":"[^"]*"/g, 'requestId')
    .replaceAll(/[\w-]{20,}(?=["':\\])/g, 'key');
}

/** Where the two part, with what either says there. */
function differenceOf(one: Walked, other: Walked): readonly string[] {
  const [left, right] = [steady(one), steady(other)];
  if (left === right) return [];
  const place = [...left].findIndex((sign, at) => sign !== right[at]);
  const around = (text: string) => text.slice(Math.max(0, place - 60), place + 60);
  return [`${one.address}: ${around(left)} | ${around(right)}`];
}

describe('I10: before one’s own sheet is locked', () => {
  it('I10: no door says that another reader has scored, however and when', async () => {
    const addresses = addressesOf(known());
    const before = await walk(portal.origin, cookie, addresses);
    const again = await walk(portal.origin, cookie, addresses);
    // The control: nothing happened in between, and nothing differs.
    const differing = (one: readonly Walked[], other: readonly Walked[]) =>
      one.flatMap((each, place) => {
        const then = other[place];
        return then && !GROWS.test(each.path) ? differenceOf(each, then) : [];
      });
    expect(differing(before, again)).toEqual([]);

    for (const [place, who] of peers.entries()) {
      const assignmentId = assignmentIds[place + 1] ?? '';
      const said = scores(18 - place, 18).map((score) => ({ ...score, comment: WORDS }));
      expectOk(await submitReview(world, who, { assignmentId, scores: said, feedback: WORDS, key: key() }));
    }
    const after = await walk(portal.origin, cookie, addresses);
    expect(differing(before, after)).toEqual([]);
    const sheets = await world.db.select({ id: reviews.id }).from(reviews);
    const told = after.flatMap(({ address, text }) =>
      [WORDS, ...sheets.map(({ id }) => id)].some((word) => text.includes(word)) ? [address] : [],
    );
    expect(told).toEqual([]);
    expect(await world.db.$count(notices, eq(notices.accountId, mine.accountId))).toBe(1);
    const mails = await world.db.select().from(outbox).where(eq(outbox.kind, 'notice-mail'));
    expect(mails.filter(({ payload }) => JSON.stringify(payload).includes(mine.accountId)).length).toBeLessThan(2);
  }, 240_000);

  it('I10: afterwards the desk sees them', async () => {
    const who = await personOf(world, mine);
    const sheet = { assignmentId: assignmentIds[0] ?? '', scores: scores(18, 18), feedback: '', key: key() };
    expectOk(await submitReview(world, who, sheet));
    const applicationId = call.files[0]?.applicationId ?? '';
    const address = { path: 'x', address: `desk/applications/${applicationId}/consensus` };
    const [shown] = await walk(portal.origin, cookie, [address]);
    expect(shown?.text).toContain(WORDS);
  });
});
