import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { OpenedPaper } from '#app/agreements/open-paper.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { debitNoteOf } from './recovery-pages.server.ts';

/** The debit note as it was printed. It names the organisation, so that anybody else who opens it leaves a trace (I37). */
export async function openDebitNote(world: World, actor: Person, id: string): Promise<OpenedPaper | null> {
  const note = await debitNoteOf(world.db, actor, id);
  if (!note) return null;
  const { programmeId, agreementId, reference } = note;
  if (!actsFor(actor, note.organisationId, APPLICANT_ROLES)) {
    const entity = { kind: 'recovery', id };
    const event = { kind: 'recovery.note-opened', programmeId, entity, body: { reference, agreementId } } as const;
    await world.db.transaction((tx) => writeEvents(world, tx, { actor, command: 'open-debit-note', events: [event] }));
  }
  return { content: await world.documents.open(note.storageKey), reference: `${reference}-DN`, bytes: note.bytes };
}
