import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { auditDownloads } from '#db/schema/assurance.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { DOWNLOAD_CODES } from './downloads/download-name.ts';
import { booksOf } from './reconciliation-facts.server.ts';
import { withSnapshot } from './snapshot.server.ts';

const LATEST = 10;

/** The auditor's room: the books of the period, what can be taken away, and what this person has taken. */
export async function assurancePage(world: World, actor: Person, scope: BookScope) {
  const books = await withSnapshot(world, (tx) => booksOf(tx, scope));
  return {
    scope,
    balance: books.balance,
    checks: books.reconciliation.checks,
    reconciled: books.reconciliation.reconciled,
    verifierKey: checkpointKeyOf(world, scope.programmeId).verifierKey,
    downloads: DOWNLOAD_CODES.map((code) => ({ code, ...books.totals[code] })),
    taken: await takenBy(world.db, { accountId: actor.accountId, programmeId: scope.programmeId }),
  };
}

/** I39: the latest files this account took, with the hash to compare them by. */
async function takenBy(reader: Reader, given: { accountId: string; programmeId: string }) {
  return reader
    .select({
      id: auditDownloads.id,
      code: auditDownloads.code,
      format: auditDownloads.format,
      rows: auditDownloads.rows,
      sha256: auditDownloads.sha256,
      downloadedAt: auditDownloads.downloadedAt,
    })
    .from(auditDownloads)
    .where(and(eq(auditDownloads.programmeId, given.programmeId), eq(auditDownloads.accountId, given.accountId)))
    .orderBy(desc(auditDownloads.id))
    .limit(LATEST);
}
