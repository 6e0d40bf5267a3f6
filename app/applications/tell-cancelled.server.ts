import { and, eq, notInArray } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { bodyText, type Outcome } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { batches, noticesTo } from './applicants-told.server.ts';

/** After `call.cancelled` the people of every application are told, whether it was handed in or not, without content. */
export const tellOfCancellation: React = async (_world, tx, _actor, event) => {
  const call = bodyText(event, 'reference');
  const { id, organisationId, reference, callId, state } = applications;
  const found = await tx
    .select({ id, organisationId, reference })
    .from(applications)
    .where(and(eq(callId, event.entity.id), notInArray(state, ['withdrawn'])));
  const outcomes: Outcome<unknown>[] = [];
  for (const told of batches(found)) {
    const notices = await noticesTo(tx, { told, kind: 'call-cancelled', call });
    outcomes.push({ value: null, events: [], notices });
  }
  return outcomes;
};
