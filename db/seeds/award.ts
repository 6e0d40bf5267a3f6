import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { acceptAward } from '#app/awards/accept-award.server.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { minutesPage, votesPage } from '#app/awards/committee-pages.server.ts';
import { proposeDates } from '#app/awards/letters.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
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
        decisionId = await decide(stage, story);
      },
    },
    { at: given.notifiedAt, play: () => notify(stage, { ...given, decisionId }) },
  ];
}

async function decide({ world, office, reviewers }: Stage, story: CallStory): Promise<string> {
  const { callId, reference } = story.call();
  const key = (step: string) => namedKey(`${step} ${reference}`);
  const [first, second] = reviewers;
  const voters = [office.drafter, first, second, office.lead].map((each) => each.accountId);
  const about = { metOn: utcDate(world.clock.now()), minutes: MINUTES, voters, chair: office.drafter.accountId };
  const prepared = expectOk(
    await prepareAward(world, office.officer, { callId, version: null, ...about, key: key('prepare') }),
  );
  const { decisionId } = prepared;
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
  return decisionId;
}

async function notify(stage: Stage, given: Award & { decisionId: string }): Promise<void> {
  const { world, office } = stage;
  const { decisionId } = given;
  const [row] = await world.db
    .select({ version: awardDecisions.version })
    .from(awardDecisions)
    .where(eq(awardDecisions.id, decisionId));
  const key = namedKey(`notify ${decisionId}`);
  const dates = proposeDates(world.clock.now());
  expectOk(await notifyAward(world, office.officer, { decisionId, version: row?.version ?? 0, dates, key }));
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
