import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementHeadings, agreements, instalments } from '#db/schema/agreements.ts';
import { applicationBudgetLines, applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { programmeFacts, type ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import { agreementLifecycle } from './agreement-lifecycle.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { proposePeriod } from './agreement-period.ts';
import { draftBudget } from './budget-line.ts';
import { insertLines } from './budget-line-store.server.ts';
import { planFor, planInstalments } from './instalment-plan.ts';
import { keepModality, proposedModality } from './modality/draft-modality.server.ts';

/** Reaction to `award.notified`: one drafted agreement for each live award of the decision, with budget and plan. */
export async function draftAgreements(
  world: World,
  tx: Tx,
  actor: Actor,
  event: DomainEvent,
): Promise<readonly Outcome<unknown>[]> {
  const programme = await programmeFacts(tx, event.programmeId);
  if (!programme) throw new Error('an award outside any programme');
  const outcomes: Outcome<unknown>[] = [];
  for (const award of await liveAwards(tx, event.entity.id)) {
    outcomes.push(await draftOne(world, tx, { actor, award, programme }));
  }
  return outcomes;
}

type LiveAward = Awaited<ReturnType<typeof liveAwards>>[number];

function liveAwards(tx: Tx, decisionId: string) {
  return tx
    .select({ award: awards, application: applications })
    .from(awards)
    .innerJoin(applications, eq(applications.id, awards.applicationId))
    .where(and(eq(awards.decisionId, decisionId), eq(awards.state, 'live')))
    .orderBy(asc(applications.reference));
}

type Given = { readonly actor: Actor; readonly award: LiveAward; readonly programme: ProgrammeFacts };

async function draftOne(world: World, tx: Tx, given: Given): Promise<Outcome<unknown>> {
  const { award } = given.award;
  const { programmeId, currency } = award;
  const drafted = await insertDraft(world, tx, given);
  const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const amount = toDecimal(money(award.amountMinor, currency));
  const { startsOn, endsOn } = drafted;
  const body = { awardId: award.id, amount, currency, startsOn, endsOn };
  return {
    value: drafted.id,
    events: [agreementEvent('agreement.drafted', drafted, body)],
    notices: agreementNotices('agreement-drafted', drafted, officers),
  };
}

/** The agreement with its instalments and its budget, scaled from what was asked for to what was awarded (I19). */
async function insertDraft(world: World, tx: Tx, { actor, award: { award, application }, programme }: Given) {
  const { id: awardId, programmeId, applicationId, callId, organisationId, amountMinor, currency } = award;
  const content = await loadFrozenContent(tx, application.callVersionId);
  const createdAt = world.clock.now();
  const months = application.durationMonths ?? content.durationMonths;
  const period = proposePeriod({ notifiedOn: utcDate(createdAt), months, action: programme });
  const about = { awardId, programmeId, applicationId, callId, organisationId, amountMinor, currency };
  const draft = { ...about, ...period, id: world.ids.next(), reference: `${application.reference}-A` };
  await tx.insert(agreements).values({
    ...draft,
    state: agreementLifecycle.first,
    language: application.language,
    activities: application.activities.toSorted(),
    draftedBy: actorReference(actor),
    createdAt,
  });
  const agreementId = draft.id;
  const modality = await proposedModality(tx, { organisationId, callPlan: content.instalmentPlan, at: createdAt });
  const plan = planInstalments({ ...period, plan: planFor(modality.plan, amountMinor), amountMinor });
  await tx.insert(instalments).values(plan.map((each) => ({ ...each, id: world.ids.next(), agreementId })));
  await keepModality(tx, { ...modality, plan: planFor(modality.plan, amountMinor), agreementId, at: createdAt });
  const asked = await tx
    .select()
    .from(applicationBudgetLines)
    .where(and(eq(applicationBudgetLines.applicationId, applicationId), eq(applicationBudgetLines.payer, 'grant')))
    .orderBy(asc(applicationBudgetLines.position));
  const { headings, lines } = draftBudget(asked, amountMinor);
  await tx.insert(agreementHeadings).values(headings.map((each) => ({ ...each, agreementId })));
  await insertLines(world, tx, { agreementId, lines });
  return draft;
}
