import { and, asc, eq, inArray } from 'drizzle-orm';
import { assignments, reviews } from '#db/schema/reviews.ts';
import { applications } from '#db/schema/applications.ts';
import type { Tx } from '#db/client.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { readingOver } from './assignment-store.server.ts';
import { fileForReviewer } from './file-pages.server.ts';
import { MOST_SHEETS } from './offline-pack.ts';
import { offlinePage, type PackedFile } from './offline-page.ts';
import { schemeOf } from './open-sheet.server.ts';
import type { Confidence } from './review.ts';
import { noteOf, scoresOf } from './review-store.server.ts';

/**
 * The offline pack of a reviewer: every file that is open to them and not yet submitted (I9), as the portal shows it.
 * That it was taken is in the trail before it leaves; not through `perform`, for a download has no answer to keep.
 */
export async function takePack(world: World, actor: Person, text: Text): Promise<string> {
  const files = await world.db.transaction(
    async (tx) => {
      const packed = await openFiles(tx, actor);
      await writeEvents(world, tx, { actor, command: 'take-review-pack', events: packed.map(taken) });
      return packed.map(({ programmeId: _, ...file }) => file);
    },
    { isolationLevel: 'repeatable read' },
  );
  return offlinePage(files, text, world.clock.now());
}

type OpenFile = PackedFile & { readonly programmeId: string };

async function openFiles(tx: Tx, actor: Person): Promise<readonly OpenFile[]> {
  const rows = await tx
    .select({
      assignmentId: assignments.id,
      applicationId: assignments.applicationId,
      reviewId: reviews.id,
      version: reviews.version,
      feedback: reviews.feedback,
      confidence: reviews.confidence,
      over: readingOver(),
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(reviews, eq(reviews.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.reviewerId, actor.accountId),
        inArray(assignments.state, ['accepted', 'in_progress', 'reopened']),
        notRecused(applications.organisationId, actor),
      ),
    )
    .orderBy(asc(assignments.id))
    .limit(MOST_SHEETS);
  const files: OpenFile[] = [];
  for (const row of rows) {
    const application = row.over ? null : await applicationFacts(tx, row.applicationId);
    if (!application) continue;
    const { version, feedback, assignmentId } = row;
    const confidence = row.confidence as Confidence;
    const words = { feedback, confidence, note: await noteOf(tx, row.reviewId) };
    files.push({
      assignmentId,
      programmeId: application.programmeId,
      reference: application.reference,
      file: await fileForReviewer(tx, application),
      criteria: (await schemeOf(tx, application.callId)).criteria,
      sheet: { version, scores: await scoresOf(tx, row.reviewId), ...words },
    });
  }
  return files;
}

function taken({ assignmentId, programmeId, reference }: OpenFile): DomainEvent {
  return {
    kind: 'review.pack-taken',
    programmeId,
    entity: { kind: 'assignment', id: assignmentId },
    body: { reference },
  };
}
