import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interestRegister, interestTies } from '#db/schema/interests.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { registerPage } from '#app/organisations/interests/interest-pages.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { endTie } from '#app/organisations/interests/record-tie.server.ts';
import { addToRegister, takeOffRegister } from '#app/organisations/interests/record-register.server.ts';
import { readLines, type RegisterKind } from '#app/organisations/interests/register.ts';
import { softTiesWith } from '#app/organisations/interests/tie-store.server.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { applicant, PROFILE } from '#tests/support/applicant.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let members: Awaited<ReturnType<typeof programme>>['members'];
let officer: Person;
let reader: Person;

beforeAll(async () => {
  world = await testWorld({ max: 4 });
  const made = await programme(world);
  members = made.members;
  officer = await person(world, 'grants-officer', { programmeId: made.id, consortiumMemberId: members.FSTP });
  reader = await person(world, 'reviewer', { programmeId: made.id, consortiumMemberId: members.P1 });
});
afterAll(() => world.close());

const named = (typed: string, kind: RegisterKind = 'network', memberId = members.P1) => ({
  memberId,
  kind,
  lines: readLines(typed).lines,
  key: freshKey(),
});
const add = (typed: string, kind?: RegisterKind, memberId?: string) =>
  addToRegister(world, officer, named(typed, kind, memberId));
const tiesOf = (organisationId: string) =>
  world.db
    .select({ id: interestTies.id, kind: interestTies.kind, by: interestTies.recordedBy })
    .from(interestTies)
    .where(and(eq(interestTies.organisationId, organisationId), isNull(interestTies.endedAt)));

describe('I9 ties found by registers', () => {
  it('I9: bars the member from whoever describes itself so, before or after, and stays when the description changes', async () => {
    expect(expectOk(await add('Reg 77-001\nReg 77-002'))).toEqual({ added: 2, found: 0 });
    const later = await applicant(world, { registrationNumber: 'REG 77001', contactEmail: 'one@example.org' });
    expect(await tiesOf(later.organisationId)).toMatchObject([{ kind: 'network', by: 'system:register' }]);
    expect(await isRecusedFrom(world.db, reader, later.organisationId)).toBe(true);
    const described = { ...PROFILE, registrationNumber: '', contactEmail: 'other@example.org', version: 1 };
    expectOk(await reviseOrganisation(world, later.person, { ...described, key: freshKey() }));
    expect(await isRecusedFrom(world.db, reader, later.organisationId)).toBe(true);

    const before = await applicant(world, { contactEmail: 'Two@Example.org' });
    expect(await isRecusedFrom(world.db, reader, before.organisationId)).toBe(false);
    expect(expectOk(await add('two@example.org\nREG 77-001', 'mentoring'))).toEqual({ added: 2, found: 1 });
    expect(await isRecusedFrom(world.db, reader, before.organisationId)).toBe(true);
    const told = and(eq(trailEvents.entityId, before.organisationId), eq(trailEvents.kind, 'interest.recorded'));
    expect(await world.db.$count(trailEvents, told)).toBe(1);
  });

  it('I9: what a person ended as a mistake is not found again, and the same line counts once', async () => {
    const alike = await applicant(world, { contactEmail: 'three@example.org' });
    expectOk(await add('three@example.org', 'nomination'));
    const [tie] = await tiesOf(alike.organisationId);
    const ended = { organisationId: alike.organisationId, tieId: tie?.id ?? '', key: freshKey() };
    expectOk(await endTie(world, officer, ended));
    expect(expectOk(await add('three@example.org\nfour@example.org', 'nomination'))).toEqual({ added: 1, found: 0 });
    expect(await tiesOf(alike.organisationId)).toEqual([]);
  });

  it('I9: is changed by the office, taken off by another member only, and never edited or read back', async () => {
    expect(codeOf(await addToRegister(world, reader, named('REG 88-1')))).toBe('role-may-not');
    expect(codeOf(await add('REG 88-1', 'network', world.ids.next()))).toBe('tie-member-unknown');
    expectOk(await add('REG 88-1', 'past-grant', members.FSTP));
    const off = named('REG 88-1', 'past-grant', members.FSTP);
    expect(codeOf(await takeOffRegister(world, officer, off))).toBe('register-own-member');
    const programmeId = officer.memberships[0]?.programmeId ?? '';
    const other = await person(world, 'call-manager', { programmeId, consortiumMemberId: members.LEAD });
    expect(expectOk(await takeOffRegister(world, other, { ...off, key: freshKey() }))).toEqual({ ended: 1 });
    const { sums } = await registerPage(world.db);
    expect(sums.find(({ member, kind }) => member === 'P1' && kind === 'network')).toMatchObject({
      lines: 2,
      found: 1,
    });
    expect(sums.find(({ member }) => member === 'FSTP')).toBeUndefined();
    const rows = await world.db.select().from(interestRegister);
    expect(JSON.stringify(rows)).not.toMatch(/77001|example\.org/i);
    const first = eq(interestRegister.id, rows[0]?.id ?? '');
    await expect(world.db.update(interestRegister).set({ kind: 'mentoring' }).where(first)).rejects.toMatchObject({
      cause: { constraint_name: 'interest_register_stays' },
    });
    await expect(world.db.delete(interestRegister).where(first)).rejects.toThrow();
  });

  it('I9: a seat in the third party’s country is shown and bars nobody; a country kept to its region is not told', async () => {
    const shown = await applicant(world, { country: 'SE', regionOnly: false, contactEmail: 'five@example.org' });
    const kept = await applicant(world, { country: 'SE', regionOnly: true, contactEmail: 'six@example.org' });
    const ties = await softTiesWith(world.db, [shown.organisationId, kept.organisationId]);
    expect(new Set(ties.map(({ organisationId }) => organisationId))).toEqual(new Set([shown.organisationId]));
    expect(ties).toContainEqual({ organisationId: shown.organisationId, consortiumMemberId: members.P1, kind: 'country-desk' }); // prettier-ignore
    expect(await isRecusedFrom(world.db, reader, shown.organisationId)).toBe(false);
  });
});
