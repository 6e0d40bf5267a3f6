import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { confirmReadings } from '#app/reviews/assignment/confirm-readings.server.ts';
import { confirmationShape, readerField } from '#app/reviews/assignment/proposal-form.ts';
import { proposalPage } from '#app/reviews/assignment/proposal-pages.server.ts';
import { NO_PROFILE } from '#app/reviews/assignment/reviewer-profile.ts';
import { saveProfile } from '#app/reviews/assignment/save-profile.server.ts';
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { closedCall } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let readers: Person[];
let serial = 0;
const key = () => namedKey(`proposal-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld({ max: 6 });
  const made = await programme(world);
  programmeId = made.id;
  officer = await person(world, 'grants-officer', { programmeId });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  readers = [
    await of(made.members.P1),
    await of(made.members.P1),
    await of(made.members.P2),
    await of(made.members.LEAD),
  ];
});
afterAll(() => world.close());

const page = async (callId: string, who = officer) => {
  const found = await proposalPage(world.db, who, { callId, after: null });
  if (!found) throw new Error('no page');
  return found;
};

describe('a proposal of readers', () => {
  it('I9, I10: is proposed from profiles and conflicts, changed by hand, and asked for only when confirmed', async () => {
    const [first, colleague, second, third] = readers as [Person, Person, Person, Person];
    const tied = await closedCall(world, { programmeId, files: [{ requestedMinor: 10_000_00n }] });
    const [before] = tied.files;
    const asked = await assignReviewers(world, officer, {
      applicationId: before?.applicationId ?? '',
      reviewerIds: [first.accountId],
      key: key(),
    });
    const [assignmentId = ''] = expectOk(asked).assignmentIds;
    expectOk(await declareConflict(world, first, { assignmentId, nature: 'organisational', key: key() }));
    const organisationId = before?.organisationId ?? '';
    const call = await closedCall(world, {
      programmeId,
      files: [{ requestedMinor: 10_000_00n, organisationId }, { requestedMinor: 10_000_00n }],
    });
    const [own, other] = call.files;
    const proposed = await page(call.callId);
    const choices = new Map(proposed.files.map((file) => [file.id, file.proposed.map(({ readerId }) => readerId)]));
    // Their organisation declared a tie with this applicant: neither of its people.
    expect(new Set(choices.get(own?.applicationId ?? ''))).toEqual(new Set([second.accountId, third.accountId]));
    expect(choices.get(other?.applicationId ?? '')).toHaveLength(2);
    const reading = eq(assignments.applicationId, other?.applicationId ?? '');
    expect(await world.db.$count(assignments, reading)).toBe(0);
    const typed = {
      [readerField(own?.applicationId ?? '', 0)]: colleague.accountId,
      [readerField(other?.applicationId ?? '', 0)]: colleague.accountId,
      [readerField(other?.applicationId ?? '', 1)]: third.accountId,
    };
    const given = { chosen: confirmationShape.parse(typed), key: key() };
    const unassigned = await confirmReadings(world, officer, given);
    expect(unassigned).toMatchObject([{ reference: own?.reference, refusal: { code: 'member-in-conflict' } }]);
    expect(await world.db.$count(assignments, reading)).toBe(2);
    expect(await confirmReadings(world, officer, given)).toEqual(unassigned);
    expect((await page(call.callId)).files.map(({ id }) => id)).toEqual([own?.applicationId]);
  });

  it('asks for nobody over their capacity or in a language they do not read', async () => {
    const [first, colleague, second, third] = readers as [Person, Person, Person, Person];
    const say = (who: Person, about: object) => saveProfile(world, who, { ...NO_PROFILE, ...about, key: key() });
    expectOk(await say(first, { languages: ['ru'], themes: ['R1.1', 'no-such'] }));
    expectOk(await say(colleague, { capacity: 0 }));
    const call = await closedCall(world, { programmeId, files: [{ requestedMinor: 10_000_00n }] });
    const [file] = (await page(call.callId)).files;
    expect(new Set(file?.proposed.map(({ readerId }) => readerId))).toEqual(
      new Set([second.accountId, third.accountId]),
    );
    expectOk(await say(third, { capacity: 0 }));
    expect(await page(call.callId)).toMatchObject({ short: 1, files: [{ missing: 1 }] });
  });

  it('AZ-2: is nothing to who may not assign in this programme', async () => {
    const call = await closedCall(world, { programmeId, files: [{ requestedMinor: 10_000_00n }] });
    const elsewhere = await person(world, 'grants-officer', { programmeId: world.ids.next() });
    expect(await proposalPage(world.db, elsewhere, { callId: call.callId, after: null })).toBeNull();
    const [own = officer] = readers;
    expect(await proposalPage(world.db, own, { callId: call.callId, after: null })).toBeNull();
  });
});
