import type { Readable } from 'node:stream';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bankFiles } from '#db/schema/bank.ts';
import { documents } from '#db/schema/documents.ts';
import { programmeAccounts } from '#db/schema/programme-accounts.ts';
import type { BankWarning } from '#app/adapters/bank/bank-message.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import type { DisbursementRefusal } from '../disbursement.ts';

/** A file already received: its hash and length are of the bytes that `open` gives. */
export type BankUpload = { readonly sha256: string; readonly bytes: number; open(): Readable };

export type NewBankFile = {
  readonly kind: 'statement' | 'status';
  readonly version: string;
  readonly messageId: string;
  readonly warnings: readonly BankWarning[];
};

export type KeptBankFile = { readonly id: string; readonly reference: string };

/**
 * Keeps a file and its hash, once: the same bytes again are refused. Imports take turns, so that two people with the same
 * file cannot both be first.
 */
export async function keepBankFile(
  world: World,
  tx: Tx,
  given: { actor: Actor; programme: ProgrammeFacts; upload: BankUpload; file: NewBankFile },
): Promise<Result<KeptBankFile, DisbursementRefusal>> {
  const { actor, programme, upload, file } = given;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('bank-files'))`);
  const mine = eq(bankFiles.programmeId, programme.id);
  if ((await tx.$count(bankFiles, and(mine, eq(bankFiles.sha256, upload.sha256)))) > 0) {
    return refuse('bank-file-known', { field: 'file' });
  }
  const id = world.ids.next();
  const reference = `${programme.code}-BS-${String((await tx.$count(bankFiles, mine)) + 1).padStart(4, '0')}`;
  const documentId = await storeDocument(world, tx, { actor, id, reference, upload });
  await tx.insert(bankFiles).values({
    id,
    programmeId: programme.id,
    reference,
    ...file,
    sha256: upload.sha256,
    documentId,
    importedBy: actorReference(actor),
    importedAt: world.clock.now(),
  });
  return ok({ id, reference });
}

async function storeDocument(
  world: World,
  tx: Tx,
  given: { actor: Actor; id: string; reference: string; upload: BankUpload },
): Promise<string> {
  const { actor, id, reference, upload } = given;
  const documentId = world.ids.next();
  const storageKey = `bank-files/${documentId}`;
  const mediaType = 'application/xml';
  const stored = await world.documents.put(storageKey, upload.open(), { mediaType, maxBytes: upload.bytes });
  if (stored.sha256 !== upload.sha256) throw new Error('the file changed while it was read');
  await tx.insert(documents).values({
    id: documentId,
    ownerKind: 'bank-file',
    ownerId: id,
    label: 'bank-statement',
    reference: `${reference}.xml`,
    mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    storageKey,
    scan: 'not-scanned',
    createdBy: actorReference(actor),
    createdAt: world.clock.now(),
  });
  return documentId;
}

/**
 * The numbers of the programme's own accounts, that in force and those before it, whose statements may still come; opened
 * with a trace (I37). Empty while none is on file.
 */
export async function ownAccountNumbers(
  world: World,
  tx: Tx,
  { actor, programme }: { actor: Actor; programme: ProgrammeFacts },
): Promise<readonly string[]> {
  const { programmeId, outcome, identityId } = programmeAccounts;
  const rows = await tx
    .select({ identityId })
    .from(programmeAccounts)
    .where(and(eq(programmeId, programme.id), eq(outcome, 'approved')));
  const opened = await reveal(world, tx, {
    actor,
    programmeId: programme.id,
    purpose: 'bank-file',
    ids: rows.map((row) => row.identityId),
    fields: ['iban'],
  });
  return [...opened.values()].map((fields) => (fields['iban'] ?? '').replace(/\s/g, '').toUpperCase());
}
