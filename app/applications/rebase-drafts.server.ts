import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { bodyText, type Notice, type Outcome } from '#app/kernel/event.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { React } from '#app/kernel/world.ts';

/** Applications told of in one statement: the database takes so many values at once. */
const BATCH = 500;

type Told = { readonly id: string; readonly organisationId: string; readonly reference: string };

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
  const drafts = await tx
    .update(applications)
    .set({ callVersionId, version: sql`${applications.version} + 1` })
    .where(and(eq(applications.callId, callId), eq(state, 'draft')))
    .returning({ id, organisationId, reference });
  const others = await tx
    .select({ id, organisationId, reference })
    .from(applications)
    .where(and(eq(applications.callId, callId), ne(state, 'draft'), ne(state, 'withdrawn')));
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
      notices: await tell(tx, { told: batch, kind: 'call-corrected', call }),
    });
  }
  for (const batch of batches(others)) {
    const notices = await tell(tx, { told: batch, kind: 'call-corrected-submitted', call });
    outcomes.push({ value: null, events: [], notices });
  }
  return outcomes;
};

function batches(list: readonly Told[]): readonly (readonly Told[])[] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) =>
    list.slice(index * BATCH, (index + 1) * BATCH),
  );
}

async function tell(
  tx: Tx,
  about: { told: readonly Told[]; kind: 'call-corrected' | 'call-corrected-submitted'; call: string },
): Promise<readonly Notice[]> {
  const rows = await tx
    .selectDistinct({ accountId: memberships.accountId, organisationId: memberships.organisationId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(accounts.state, 'active'),
        isNull(memberships.endedAt),
        inArray(memberships.role, [...APPLICANT_ROLES]),
        inArray(
          memberships.organisationId,
          about.told.map(({ organisationId }) => organisationId),
        ),
      ),
    );
  const { call, kind } = about;
  return about.told.flatMap(({ id, organisationId, reference }) =>
    rows
      .filter((row) => row.organisationId === organisationId)
      .map(({ accountId }) => ({
        accountId,
        kind,
        entity: { kind: 'application', id },
        values: { reference, call },
      })),
  );
}
