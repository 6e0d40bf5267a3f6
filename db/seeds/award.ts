import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { awardDecisions, awardLines } from '#db/schema/awards.ts';
import type { AwardLine } from '#app/awards/award.ts';
import { acceptAward } from '#app/awards/accept-award.server.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { minutesPage, votesPage } from '#app/awards/committee-pages.server.ts';
import { proposeDates } from '#app/awards/letters.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
import { recordAuthority } from '#app/awards/record-authority.server.ts';
import { recordVotes } from '#app/awards/record-votes.server.ts';
import { signMinutes } from '#app/awards/sign-minutes.server.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { CallStory } from './call-story.ts';
import { recordChecks } from './enrol.ts';
import type { Grant } from './grant.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';
import type { StoryWorld } from './story-world.ts';

const MINUTES =
  'The committee read the ranking and the summaries. It follows the rank. Files that no longer fit the envelope are held in reserve.';

/** The grants of a call by the slug of their organisation, known once the letters are out. */
export type GrantBook = {
  readonly of: (slug: string) => Grant;
  readonly enter: (slug: string, grant: Grant) => void;
};

export function grantBook(): GrantBook {
  const grants = new Map<string, Grant>();
  return {
    of: (slug) => {
      const grant = grants.get(slug);
      if (!grant) throw new Error(`${slug} was awarded nothing`);
      return grant;
    },
    enter: (slug, grant) => void grants.set(slug, grant),
  };
}

type Award = {
  readonly story: CallStory;
  readonly book: GrantBook;
  /** Slugs of those whose checks are made before the decision: everybody above the line. */
  readonly funded: readonly string[];
  readonly rankedAt: Instant;
  readonly checkedAt: Instant;
  readonly decidedAt: Instant;
  readonly notifiedAt: Instant;
  /** Where the committee leaves what the rank proposes, and the contracting authority looks at the list. */
  readonly departs?: Departures;
};

type Departures = {
  readonly authorityReference: string;
  /** Awarded less than was asked for, whole euros. */
  readonly less: { readonly slug: string; readonly euro: number; readonly reason: string };
  /** Not held in reserve although its rank would have it. */
  readonly passedOver: { readonly slug: string; readonly reason: string };
};

/** The ranking fixed, the committee's list by rank, two approvals, the letters; agreements are drafted from them. */
export function awardScenes(stage: Stage, given: Award): readonly Scene[] {
  const { world, office } = stage;
  const { story } = given;
  let decisionId = '';
  const key = (step: string) => namedKey(`${step} ${story.call().reference}`);
  return [
    {
      at: given.rankedAt,
      play: async () => {
        expectOk(await fixRanking(world, office.officer, { callId: story.call().callId, key: key('rank') }));
      },
    },
    {
      at: given.checkedAt,
      play: async () => {
        for (const slug of given.funded) await recordChecks(world, await stage.enter(slug), office.officer, 'award');
      },
    },
    {
      at: given.decidedAt,
      play: async () => {
        decisionId = await decide(stage, story, given.departs);
      },
    },
    { at: given.notifiedAt, play: () => notify(stage, { ...given, decisionId }) },
  ];
}

async function decide(stage: Stage, story: CallStory, departs?: Departures): Promise<string> {
  const { world, office, reviewers } = stage;
  const { callId, reference } = story.call();
  const key = (step: string) => namedKey(`${step} ${reference}`);
  const [one, two] = reviewers;
  const voters = [office.drafter, one, two, office.lead].map((each) => each.accountId);
  const about = { metOn: utcDate(world.clock.now()), minutes: MINUTES, voters, chair: office.drafter.accountId };
  const byRank = { callId, ...about, authority: departs !== undefined };
  const first = expectOk(await prepareAward(world, office.officer, { ...byRank, version: null, key: key('prepare') }));
  const { decisionId } = first;
  const prepared = departs
    ? expectOk(
        await prepareAward(world, office.officer, {
          ...byRank,
          version: first.version,
          lines: await departing(world, story, { decisionId, departs }),
          key: key('depart'),
        }),
      )
    : first;
  const page = await votesPage(world.db, office.officer, decisionId);
  const votes = (page?.files ?? []).flatMap(({ applicationId, said }) =>
    said.map(({ accountId, vote }) => ({ applicationId, accountId, vote })),
  );
  const voted = expectOk(await recordVotes(world, office.officer, { ...prepared, votes, key: key('vote') }));
  const list = { decisionId, version: voted.version };
  const { version } = expectOk(await recommendAward(world, office.officer, { ...list, key: key('recommend') }));
  const minutes = await minutesPage(world.db, office.drafter, decisionId);
  const signature = { decisionId, sha256: minutes?.sha256 ?? '', key: key('sign') };
  expectOk(await signMinutes(world, office.drafter, signature));
  for (const approver of [office.manager, office.lead]) {
    expectOk(await approveAward(world, approver, { decisionId, version, key: key(`approve ${approver.accountId}`) }));
  }
  if (departs) {
    const answer = { reference: departs.authorityReference, on: utcDate(world.clock.now()), key: key('authority') };
    expectOk(
      await recordAuthority(world, office.officer, {
        decisionId,
        version: await versionOf(world, decisionId),
        ...answer,
      }),
    );
  }
  return decisionId;
}

/** The lines by rank, but for what the committee changed in them. */
async function departing(
  world: StoryWorld,
  story: CallStory,
  { decisionId, departs }: { decisionId: string; departs: Departures },
): Promise<readonly AwardLine[]> {
  const { less, passedOver } = departs;
  const rows = await world.db.select().from(awardLines).where(eq(awardLines.decisionId, decisionId));
  return rows.map(({ applicationId, outcome, amountMinor, reason }) => {
    // The cast is the check of the table.
    const line = { applicationId, outcome: outcome as AwardLine['outcome'], amountMinor, reason: reason ?? '' };
    if (applicationId === story.file(less.slug))
      return { ...line, amountMinor: BigInt(less.euro) * 100n, reason: less.reason };
    if (applicationId === story.file(passedOver.slug)) return { ...line, outcome: 'reject', reason: passedOver.reason };
    return line;
  });
}

async function versionOf(world: StoryWorld, decisionId: string): Promise<number> {
  const [row] = await world.db
    .select({ version: awardDecisions.version })
    .from(awardDecisions)
    .where(eq(awardDecisions.id, decisionId));
  return row?.version ?? 0;
}

async function notify(stage: Stage, given: Award & { decisionId: string }): Promise<void> {
  const { world, office } = stage;
  const { decisionId } = given;
  const key = namedKey(`notify ${decisionId}`);
  const dates = proposeDates(world.clock.now());
  expectOk(
    await notifyAward(world, office.officer, { decisionId, version: await versionOf(world, decisionId), dates, key }),
  );
  const drafted = await world.db
    .select({
      agreementId: agreements.id,
      organisationId: agreements.organisationId,
      applicationId: agreements.applicationId,
    })
    .from(agreements)
    .where(eq(agreements.callId, given.story.call().callId));
  for (const { agreementId, organisationId, applicationId } of drafted) {
    const grantee = stage.grantees().find((each) => each.organisationId === organisationId);
    if (!grantee) throw new Error('an award to nobody in the story');
    expectOk(await acceptAward(world, grantee.owner, { applicationId, key: namedKey(`accept ${applicationId}`) }));
    given.book.enter(grantee.party.slug, { agreementId, grantee });
  }
}
