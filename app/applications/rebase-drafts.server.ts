import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { familyOf } from '#app/calls/rounds/round-store.server.ts';
import { bodyText, type Outcome } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { batches, noticesTo } from './applicants-told.server.ts';

/**
 * I6: after `call.corrected` every open draft answers the new version of its call. Answers are kept by the code of
 * their question, so none is lost; what was submitted stays on the version it was written for. The people of both are
 * told, without content.
 */
export const rebaseDrafts: React = async (_world, tx, _actor, event) => {
  const callId = event.entity.id;
  const callVersionId = bodyText(event, 'callVersionId');
  const call = bodyText(event, 'reference');
  const { id, organisationId, reference, state } = applications;
  // What was submitted to a rolling call stands in its rounds.
  const family = familyOf(tx, { id: callId, roundOf: null });
  const drafts = await tx
    .update(applications)
    .set({ callVersionId, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.callId, callId), eq(state, 'draft')))
    .returning({ id, organisationId, reference });
  const others = await tx
    .select({ id, organisationId, reference })
    .from(applications)
    .where(and(inArray(applications.callId, family), ne(state, 'draft'), ne(state, 'withdrawn')));
  const outcomes: Outcome<unknown>[] = [];
  for (const batch of batches(drafts)) {
    outcomes.push({
      value: null,
      events: batch.map((draft) => ({
        kind: 'application.rebased' as const,
        programmeId: event.programmeId,
        entity: { kind: 'application', id: draft.id },
        body: { reference: draft.reference, callVersionId },
      })),
      notices: await noticesTo(tx, { told: batch, kind: 'call-corrected', call }),
    });
  }
  for (const batch of batches(others)) {
    const notices = await noticesTo(tx, { told: batch, kind: 'call-corrected-submitted', call });
    outcomes.push({ value: null, events: [], notices });
  }
  return outcomes;
};
