import type { Tx } from '#db/client.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { namedAgreementFacts } from '#app/agreements/agreement-facts.server.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import { printDocument } from '#app/agreements/print-document.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { addDays, utcDate, type LocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { DEBIT_NOTE_DAYS, debitNoteDocument, type OwedAmount } from './debit-note.ts';

/** Prints the debit note in the grantee's language and keeps it with its hash: once, at the first order. */
export async function printDebitNote(
  world: World,
  tx: Tx,
  given: { actor: Actor; recovery: OwedAmount & { readonly agreementId: string } },
): Promise<{ documentId: string; dueOn: LocalDate }> {
  const { actor, recovery } = given;
  const agreement = await loadAgreement(tx, recovery.agreementId, reachOf(actor));
  if (!agreement) throw new Error('a recovery without its agreement');
  const facts = await namedAgreementFacts(world, tx, { actor, agreement });
  const createdAt = world.clock.now();
  const dueOn = utcDate(addDays(createdAt, DEBIT_NOTE_DAYS));
  const paper = debitNoteDocument(facts, { ...recovery, dueOn }, { text: textIn(agreement.language), createdAt });
  const about = { agreementId: agreement.id, label: 'debit-note', reference: `${recovery.reference}-DN` } as const;
  const { id: documentId } = await printDocument(world, tx, { ...about, actor, paper });
  return { documentId, dueOn };
}
