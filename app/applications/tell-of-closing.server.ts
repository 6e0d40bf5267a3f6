import { and, eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { bodyText, type Outcome } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { batches, noticesTo } from './applicants-told.server.ts';

/** After `call.closed-early` the people of every open draft are told that it can no longer be handed in. */
export const tellOfClosing: React = async (_world, tx, _actor, event) => {
  const call = bodyText(event, 'reference');
  const { id, organisationId, reference, callId, state } = applications;
  const drafts = await tx
    .select({ id, organisationId, reference })
    .from(applications)
    .where(and(eq(callId, event.entity.id), eq(state, 'draft')));
  const outcomes: Outcome<unknown>[] = [];
  for (const told of batches(drafts)) {
    outcomes.push({ value: null, events: [], notices: await noticesTo(tx, { told, kind: 'call-closed-early', call }) });
  }
  return outcomes;
};
