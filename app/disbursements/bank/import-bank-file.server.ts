import { readCamt053 } from '#app/adapters/bank/camt053.ts';
import { UnreadableBankFile } from '#app/adapters/bank/bank-message.ts';
import type { StatementFile } from '#app/adapters/bank/bank-statement.ts';
import { readPain002, type StatusFile } from '#app/adapters/bank/pain002.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from '../disbursement.ts';
import { keepBankFile, type BankUpload } from './bank-file-store.server.ts';
import { recordStatements } from './record-statements.server.ts';
import { recordStatuses, unknownStatuses } from './record-statuses.server.ts';

type Imported = { readonly fileId: string; readonly lines: number; readonly open: number };

/**
 * LG-7: reads a file of the bank, whole or not at all. A statement settles what it fits and leaves the rest to a person;
 * a status report fails what the bank refused. It never creates a payment, and the same file twice has no effect.
 */
export async function importBankFile(
  world: World,
  actor: Actor,
  given: { upload: BankUpload; key: IdempotencyKey },
): Promise<Result<Imported, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  const read = await readBankFile(given.upload);
  if (!read.ok) return read;
  return perform<Imported, DisbursementRefusal>(world, actor, 'import-bank-file', given.key, async (tx) => {
    const programme = await theProgramme(tx);
    if (!staffMay(actor, 'disbursements.instruct', programme.id)) return refuse('not-found');
    const { kind, file } = read.value;
    const unknown = kind === 'status' ? await unknownStatuses(tx, { programme, file }) : [];
    const { version, messageId } = file;
    const about = { kind, version, messageId, warnings: [...file.warnings, ...unknown] };
    const kept = await keepBankFile(world, tx, { actor, programme, upload: given.upload, file: about });
    if (!kept.ok) return kept;
    const recorded =
      kind === 'statement'
        ? await recordStatements(world, tx, { actor, programme, kept: kept.value, file })
        : ok(await recordStatuses(world, tx, { programme, kept: kept.value, file }));
    if (!recorded.ok) return recorded;
    const { events, notices, lines, open } = recorded.value;
    const { id, reference } = kept.value;
    const body = { reference, kind, version, sha256: given.upload.sha256, lines, open };
    const entity = { kind: 'bank-file', id };
    return ok({
      value: { fileId: id, lines, open },
      events: [{ kind: 'bank-file.imported', programmeId: programme.id, entity, body }, ...events],
      notices: notices ?? [],
    });
  });
}

type ReadFile =
  | { readonly kind: 'statement'; readonly file: StatementFile }
  | { readonly kind: 'status'; readonly file: StatusFile };

const UNREADABLE = {
  malformed: 'bank-file-malformed',
  unknown: 'bank-file-unknown',
  incomplete: 'bank-file-incomplete',
} as const satisfies Record<UnreadableBankFile['reason'], DisbursementRefusal['code']>;

/** Statement or status report: whichever it is. What is neither is refused as foreign. */
async function readBankFile(upload: BankUpload): Promise<Result<ReadFile, DisbursementRefusal>> {
  const statement = await attempt(upload, readCamt053);
  if (statement.ok) return ok({ kind: 'statement', file: statement.value });
  if (statement.refusal.code !== 'bank-file-unknown') return statement;
  const status = await attempt(upload, readPain002);
  return status.ok ? ok({ kind: 'status', file: status.value }) : status;
}

async function attempt<File>(
  upload: BankUpload,
  read: (pieces: AsyncIterable<Uint8Array>) => Promise<File>,
): Promise<Result<File, DisbursementRefusal>> {
  const stream = upload.open();
  try {
    return ok(await read(stream));
  } catch (error) {
    if (!(error instanceof UnreadableBankFile)) throw error;
    return refuse(UNREADABLE[error.reason], { field: 'file', values: { line: error.line } });
  } finally {
    stream.destroy();
  }
}
