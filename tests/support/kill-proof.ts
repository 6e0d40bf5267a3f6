import { and, eq, inArray } from 'drizzle-orm';
import { applicationAnswers } from '#db/schema/applications.ts';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import type { KillLoad, Log, Typist } from './kill-load.ts';
import { bookFaults } from './sound-books.ts';
import type { Client, Write } from './writing-clients.ts';

/**
 * What was acknowledged and is not there, or is there twice, and whatever is wrong with trail and books. What was sent
 * and never answered (`open`) may be there or not, whole.
 */
export async function killFaults(
  world: World,
  load: KillLoad,
  open: ReadonlyMap<Client, Write>,
): Promise<readonly string[]> {
  const typed = await Promise.all(load.typists.map((each) => typingFaults(world, each, open.get(each))));
  return [
    ...load.log.surprises,
    ...typed.flat(),
    ...(await approvalFaults(world, load.log)),
    ...(await confirmationFaults(world, load.log)),
    ...(await bookFaults(world, load.programmeId)),
  ];
}

/** A revision of each acknowledged text, the last one standing, and an event of each. */
async function typingFaults(world: World, typist: Typist, open: Write | undefined): Promise<readonly string[]> {
  const { applicationId, texts } = typist;
  const mine = and(eq(applicationAnswers.applicationId, applicationId), eq(applicationAnswers.question, 'problem'));
  const [row] = await world.db.select().from(applicationAnswers).where(mine);
  const [revision, value] = [row?.revision ?? 0, row?.value ?? ''];
  const saved = and(
    eq(trailEvents.entityKind, 'application'),
    eq(trailEvents.entityId, applicationId),
    eq(trailEvents.kind, 'application.section-saved'),
  );
  const told = await world.db.$count(trailEvents, saved);
  const [now, later] = [texts.at(-1) ?? '', open?.fields['answer']];
  const stands = revision === texts.length ? value === now : revision === texts.length + 1 && value === later;
  return [
    ...(stands ? [] : [`${applicationId}: ${texts.length} texts acknowledged, revision ${revision} stands`]),
    ...(told === revision ? [] : [`${applicationId}: ${told} events of ${revision} revisions`]),
  ];
}

async function approvalFaults(world: World, { approvals }: Log): Promise<readonly string[]> {
  const ids = [...new Set(approvals.map((each) => each.split(' ')[0] ?? ''))];
  const { disbursementId, accountId } = disbursementApprovals;
  const rows = await world.db
    .select({ disbursementId, accountId })
    .from(disbursementApprovals)
    .where(inArray(disbursementId, ids));
  const stored = new Set(rows.map((row) => `${row.disbursementId} ${row.accountId}`));
  return approvals.filter((each) => !stored.has(each)).map((each) => `${each}: an acknowledged approval is lost`);
}

/** Posted once is looked at with the books; here: acknowledged to one of the two who asked, and still so. */
async function confirmationFaults(world: World, { confirmations }: Log): Promise<readonly string[]> {
  const { id, state } = disbursements;
  const rows = await world.db.select({ id, state }).from(disbursements).where(inArray(id, confirmations));
  const confirmed = new Set(rows.filter((row) => row.state === 'confirmed').map((row) => row.id));
  const lost = confirmations.filter((each) => !confirmed.has(each));
  const twice = confirmations.length - new Set(confirmations).size;
  return [
    ...lost.map((each) => `${each}: an acknowledged confirmation is lost`),
    ...(twice > 0 ? [`${twice} payments were confirmed to two people`] : []),
  ];
}
