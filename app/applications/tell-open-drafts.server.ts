import { and, eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { bodyText, type Outcome } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { batches, noticesTo } from './applicants-told.server.ts';

/** I7: after `call.extended` the people of every open draft are told that they have more time. */
export const tellOfExtension = toldToDrafts('call-extended');

/** After `call.closed-early` they are told that it can no longer be handed in. */
export const tellOfClosing = toldToDrafts('call-closed-early');

function toldToDrafts(kind: 'call-extended' | 'call-closed-early'): React {
  return async (_world, tx, _actor, event) => {
    const call = bodyText(event, 'reference');
    const { id, organisationId, reference, callId, state } = applications;
    const drafts = await tx
      .select({ id, organisationId, reference })
      .from(applications)
      .where(and(eq(callId, event.entity.id), eq(state, 'draft')));
    const outcomes: Outcome<unknown>[] = [];
    for (const told of batches(drafts)) {
      outcomes.push({ value: null, events: [], notices: await noticesTo(tx, { told, kind, call }) });
    }
    return outcomes;
  };
}
