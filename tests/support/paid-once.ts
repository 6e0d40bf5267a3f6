import { text } from 'node:stream/consumers';
import { eq, inArray } from 'drizzle-orm';
import { disbursementApprovals, paymentBatches } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import type { World } from '#app/kernel/world.ts';
import type { RaceResult } from './approval-race.ts';
import { standingOf, type RaceOffice } from './race-office.ts';
import { bookFaults } from './sound-books.ts';

/** What is wrong after a race, over and above what it saw itself; empty when each payment was approved by two and paid once. */
export async function raceFaults(world: World, office: RaceOffice, result: RaceResult): Promise<readonly string[]> {
  const { payments, programmeId } = office;
  const standing = await standingOf(world, payments);
  const unpaid = payments.filter((id) => standing.get(id)?.state !== 'confirmed');
  return [
    ...result.faults,
    ...unpaid.map((id) => `${id}: stands at ${standing.get(id)?.state}`),
    ...(await approvalFaults(world, office, result)),
    ...(await instructionFaults(
      world,
      result.batchIds,
      [...standing.values()].map(({ reference }) => reference),
    )),
    ...(result.confirmed === payments.length
      ? []
      : [`${result.confirmed} confirmations of ${payments.length} payments`]),
    ...(await bookFaults(world, programmeId)),
  ];
}

/** As many approvals are stored as were acknowledged, and none is of somebody barred. */
async function approvalFaults(
  world: World,
  { payments, racers }: RaceOffice,
  { granted }: RaceResult,
): Promise<readonly string[]> {
  const { accountId, disbursementId } = disbursementApprovals;
  const rows = await world.db
    .select({ accountId, disbursementId })
    .from(disbursementApprovals)
    .where(inArray(disbursementId, [...payments]));
  const barred = new Set(racers.filter((racer) => racer.barred).map((racer) => racer.accountId));
  return [
    ...(rows.length === granted ? [] : [`${granted} approvals were acknowledged, ${rows.length} are stored`]),
    ...rows
      .filter((row) => barred.has(row.accountId))
      .map((row) => `${row.disbursementId}: approved by somebody barred`),
  ];
}

/** The bank is told of every payment once, whatever file it is in. */
async function instructionFaults(
  world: World,
  batchIds: readonly string[],
  references: readonly string[],
): Promise<readonly string[]> {
  const files = await world.db
    .select({ storageKey: documents.storageKey })
    .from(paymentBatches)
    .innerJoin(documents, eq(documents.id, paymentBatches.documentId))
    .where(inArray(paymentBatches.id, [...batchIds]));
  const told: string[] = [];
  for (const { storageKey } of files) {
    const xml = await text(await world.documents.open(storageKey));
    told.push(...[...xml.matchAll(/<EndToEndId>([^<]+)<\/EndToEndId>/g)].map(([, id = '']) => id));
  }
  const wrong = references.filter((reference) => told.filter((each) => each === reference).length !== 1);
  return [
    ...(told.length === references.length ? [] : [`${told.length} instructions for ${references.length} payments`]),
    ...wrong.map((reference) => `${reference}: not told to the bank exactly once`),
  ];
}
