import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import type { AwardLine } from '#app/awards/award.ts';
import { minutesPage, votesPage } from '#app/awards/committee-pages.server.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
import { recordVotes } from '#app/awards/record-votes.server.ts';
import { signMinutes } from '#app/awards/sign-minutes.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { clearChecks, closedCall, reviewed, type ClosedCall } from './closed-call.ts';
import { person } from './people.ts';
import { programme } from './programme.ts';
import type { TestWorld } from './world.ts';
import { setRules } from './set-rules.ts';

export const COMMITTEE = { metOn: '2026-11-01', minutes: 'By rank.' };

export const award = (call: ClosedCall, index: number, euro: bigint, reason = ''): AwardLine => ({
  applicationId: call.files[index]?.applicationId ?? '',
  outcome: 'award',
  amountMinor: euro * 100n,
  reason,
});
export const without = (call: ClosedCall, index: number, outcome: 'reserve' | 'reject', reason = ''): AwardLine => ({
  ...award(call, index, 0n, reason),
  outcome,
});

type Lots = NonNullable<CallContent['lots']>;

let serial = 0;

/** People of the award desk in a programme with room for many calls, and the steps of a list up to where a test begins. */
export async function awardDesk(world: TestWorld) {
  const key = () => namedKey(`award-${(serial += 1)}`);
  const made = await programme(world);
  const programmeId = made.id;
  // Room for more calls than a real programme has.
  const budget = 10n ** 11n;
  await setRules(world, programmeId, { envelopeMinor: budget, fstpBudgetMinor: budget });
  const officer = await person(world, 'grants-officer', { programmeId });
  const manager = await person(world, 'call-manager', { programmeId, consortiumMemberId: made.members.FSTP });
  const lead = await person(world, 'overall-lead', { programmeId, consortiumMemberId: made.members.LEAD });
  const of = (consortiumMemberId: string) => person(world, 'reviewer', { programmeId, consortiumMemberId });
  const readers = [await of(made.members.P1), await of(made.members.P2), await of(made.members.LEAD)];
  /** The call manager chairs; two readers of two partners and the lead vote. */
  const voters = [manager, ...readers.slice(0, 2), lead].map((each) => each.accountId);
  const committee = { ...COMMITTEE, voters, chair: manager.accountId };

  /** A call whose ranking is fixed in the order of `requested` (whole euro); the last file is below the threshold. */
  async function ranked(
    requested: readonly bigint[],
    options: { organisationIds?: readonly string[]; envelopeMinor?: bigint; checks?: boolean; lots?: Lots } = {},
  ): Promise<ClosedCall> {
    const { envelopeMinor, lots } = options;
    const files = requested.map((euro, index) => {
      const organisationId = options.organisationIds?.[index];
      const [lot] = lots ?? [];
      return {
        requestedMinor: euro * 100n,
        ...(organisationId ? { organisationId } : {}),
        ...(lot ? { lot: lot.code } : {}),
      };
    });
    const call = await closedCall(world, {
      programmeId,
      files,
      ...(envelopeMinor ? { envelopeMinor } : {}),
      ...(lots ? { said: { lots } } : {}),
    });
    for (const [index, { applicationId, organisationId }] of call.files.entries()) {
      const points = index === files.length - 1 ? ([9, 9] as const) : ([19 - index, 19] as const);
      await reviewed(world, officer, { applicationId, reviewers: readers.slice(0, 2), points: [points, points] });
      if (options.checks !== false) await clearChecks(world, organisationId);
    }
    expectOk(await fixRanking(world, officer, { callId: call.callId, key: key() }));
    return call;
  }

  const prepare = (call: ClosedCall, lines?: readonly AwardLine[], version: number | null = null) =>
    prepareAward(world, officer, {
      callId: call.callId,
      version,
      ...committee,
      ...(lines ? { lines } : {}),
      key: key(),
    });

  async function recommended(call: ClosedCall, lines?: readonly AwardLine[]) {
    const { decisionId } = expectOk(await prepare(call, lines));
    const { version } = await voted(decisionId);
    const moved = expectOk(await recommendAward(world, officer, { decisionId, version, key: key() }));
    await signed(decisionId);
    return { decisionId, version: moved.version };
  }

  /** Everybody is for the list, but those a conflict keeps out. */
  async function voted(decisionId: string) {
    const page = await votesPage(world.db, officer, decisionId);
    const votes = (page?.files ?? []).flatMap(({ applicationId, said }) =>
      said.map(({ accountId, vote }) => ({ applicationId, accountId, vote })),
    );
    const about = { decisionId, version: page?.decision.version ?? 0, votes };
    return expectOk(await recordVotes(world, officer, { ...about, key: key() }));
  }

  async function signed(decisionId: string) {
    const page = await minutesPage(world.db, manager, decisionId);
    expectOk(await signMinutes(world, manager, { decisionId, sha256: page?.sha256 ?? '', key: key() }));
  }

  async function approved(call: ClosedCall, lines?: readonly AwardLine[]) {
    const decision = await recommended(call, lines);
    expectOk(await approveAward(world, manager, { ...decision, key: key() }));
    expectOk(await approveAward(world, lead, { ...decision, key: key() }));
    const [row] = await world.db.select().from(awardDecisions).where(eq(awardDecisions.id, decision.decisionId));
    return { decisionId: decision.decisionId, version: row?.version ?? 0 };
  }

  async function told(call: ClosedCall, lines?: readonly AwardLine[]) {
    const decision = await approved(call, lines);
    expectOk(await notifyAward(world, officer, { ...decision, key: key() }));
    return decision;
  }

  const stateOf = async (applicationId: string | undefined) => {
    const [row] = await world.db
      .select({ state: applications.state })
      .from(applications)
      .where(eq(applications.id, applicationId ?? ''));
    return row?.state;
  };

  const steps = { ranked, prepare, voted, signed, recommended, approved, told };
  return { programmeId, officer, manager, lead, readers, committee, ...steps, stateOf, key };
}
