import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { Role } from '#app/kernel/roles.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { GRID, reviewed } from '#tests/support/closed-call.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';
import { setRules } from '#tests/support/set-rules.ts';

type Stage = { readonly callId: string; readonly reference: string };
type Group = { readonly owner: Account; readonly noteId: string };

export type TwoStages = {
  readonly programme: { readonly id: string; readonly members: Readonly<Record<'P1' | 'P2', string>> };
  readonly note: Stage;
  readonly full: Stage;
  /** The better concept note comes first; both are written, neither is handed in. */
  readonly groups: readonly [Group, Group];
  readonly officer: TestAccount;
  readonly seats: Readonly<Record<'officer' | 'lead', Account>>;
};

const MONEY = { envelopeMinor: 300_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n, currency: 'EUR' };
const NOTE: CallContent = { ...CALL_CONTENT, ...GRID, languages: ['en'] };
const METHOD = { code: 'method', label: { en: 'Method' }, kind: 'text', required: true } as const;
const FULL: CallContent = {
  ...NOTE,
  sections: [...NOTE.sections, { code: 'work', title: { en: 'Work plan' }, questions: [METHOD] }],
};

/** A call for concept notes that is open, the call for full proposals behind it, and two groups with a written note. */
export async function twoStages(world: World): Promise<TwoStages> {
  const { id: programmeId, members } = await programme(world);
  // Room for one envelope, not for two.
  await setRules(world, programmeId, { fstpBudgetMinor: MONEY.envelopeMinor });
  const staff = (role: Role) => account(world, [{ role, programmeId }], { totp: true });
  const [manager, lead, officer] = [
    await staff('call-manager'),
    await staff('overall-lead'),
    await staff('grants-officer'),
  ];
  const now = world.clock.now();
  const about = { ...MONEY, deadlineZone: 'Europe/Brussels', graceMinutes: 30, opensAt: addDays(now, -1) };
  const draft = async (given: { days: number; content: CallContent; stageOf?: string }) => {
    const { days, ...rest } = given;
    const call = { ...about, ...rest, deadlineAt: addDays(now, days), key: freshKey() };
    return expectOk(await draftCall(world, await personOf(world, manager), call));
  };
  const note = await draft({ days: 30, content: NOTE });
  const full = await draft({ days: 120, content: FULL, stageOf: note.callId });
  for (const [callId, version] of [
    [full.callId, 1],
    [note.callId, 2],
  ] as const) {
    expectOk(await approveCall(world, await personOf(world, lead), { callId, version, key: freshKey() }));
  }
  await turnCalls(world);
  return {
    programme: { id: programmeId, members },
    note,
    full,
    groups: [await group(world, note.callId), await group(world, note.callId)],
    officer,
    seats: { officer: seated(officer, 'grants-officer'), lead: seated(lead, 'overall-lead') },
  };
}

async function group(world: World, callId: string): Promise<Group> {
  const { account: owner, person: writer } = await applicant(world);
  return { owner: seated(owner, 'applicant-owner'), noteId: await completeDraft(world, writer, callId) };
}

/** The deadline has passed: both notes are eligible and read twice, and the ranking is fixed. */
export async function ranked(world: World, { programme: of, note, groups, officer }: TwoStages): Promise<void> {
  await turnCalls(world);
  await world.db.update(applications).set({ state: 'eligible' }).where(eq(applications.callId, note.callId));
  const desk = await personOf(world, officer);
  const readers = await Promise.all(
    [of.members.P1, of.members.P2].map((consortiumMemberId) =>
      person(world, 'reviewer', { programmeId: of.id, consortiumMemberId }),
    ),
  );
  for (const [place, { noteId }] of groups.entries()) {
    const points = [19 - place, 19] as const;
    await reviewed(world, desk, { applicationId: noteId, reviewers: readers, points: [points, points] });
  }
  expectOk(await fixRanking(world, desk, { callId: note.callId, key: freshKey() }));
}
