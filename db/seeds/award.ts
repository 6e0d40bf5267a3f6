import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryCall } from './apply.ts';
import type { Grantee } from './enrol.ts';
import type { Grant } from './grant.ts';
import type { StoryWorld } from './story-world.ts';

const VOTERS = ['Karin, Civil Rights Defenders', 'Niamh, REDRESS', 'Étienne, TRIAL International', 'Claire, FIDH'];

const MINUTES =
  'The committee read the ranking and the summaries. It follows the rank. Files that no longer fit the envelope are held in reserve.';

export async function rank(world: StoryWorld, officer: Person, call: StoryCall): Promise<void> {
  expectOk(await fixRanking(world, officer, { callId: call.callId, key: namedKey(`rank ${call.reference}`) }));
}

/** The committee's list by rank, then two approvals. Answers the decision's id. */
export async function decide(
  world: StoryWorld,
  people: { officer: Person; approvers: readonly [Person, Person] },
  call: StoryCall,
): Promise<string> {
  const key = (step: string) => namedKey(`${step} ${call.reference}`);
  const about = { metOn: utcDate(world.clock.now()), minutes: MINUTES, voters: VOTERS.join('\n') };
  const prepared = expectOk(
    await prepareAward(world, people.officer, { callId: call.callId, version: null, ...about, key: key('prepare') }),
  );
  const { decisionId } = prepared;
  const recommended = expectOk(
    await recommendAward(world, people.officer, { ...prepared, key: key('recommend') }),
  );
  for (const approver of people.approvers) {
    const given = { decisionId, version: recommended.version, key: key(`approve ${approver.accountId}`) };
    expectOk(await approveAward(world, approver, given));
  }
  return decisionId;
}

/** Letters go out, and agreements are drafted from them. Answers the grants by the slug of their organisation. */
export async function notify(
  world: StoryWorld,
  officer: Person,
  given: { decisionId: string; call: StoryCall; grantees: readonly Grantee[] },
): Promise<ReadonlyMap<string, Grant>> {
  const { decisionId, call } = given;
  const [row] = await world.db
    .select({ version: awardDecisions.version })
    .from(awardDecisions)
    .where(eq(awardDecisions.id, decisionId));
  const key = namedKey(`notify ${decisionId}`);
  expectOk(await notifyAward(world, officer, { decisionId, version: row?.version ?? 0, key }));
  const drafted = await world.db
    .select({ agreementId: agreements.id, organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.callId, call.callId));
  const grants = drafted.map(({ agreementId, organisationId }) => {
    const grantee = given.grantees.find((each) => each.organisationId === organisationId);
    if (!grantee) throw new Error('an award to nobody in the story');
    return [grantee.party.slug, { agreementId, grantee }] as const;
  });
  return new Map(grants);
}
