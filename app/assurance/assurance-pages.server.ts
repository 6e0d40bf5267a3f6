import { and, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { auditDownloads } from '#db/schema/assurance.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { controlOf } from './downloads/download-controls.server.ts';
import { DOWNLOAD_CODES } from './downloads/download-name.ts';
import { recusedHere } from './open-files.server.ts';
import { booksOf, type Books } from './reconciliation-facts.server.ts';
import { selectableCalls } from './selection-pages.server.ts';
import { withSnapshot } from './snapshot.server.ts';

const LATEST = 10;

/** The auditor's room: the books of the period, what can be taken away, and what this person has taken. */
export async function assurancePage(world: World, actor: Person, scope: BookScope) {
  const { books, downloads } = await withSnapshot(world, scope, async (tx) => {
    const read = await booksOf(tx, scope);
    return { books: read, downloads: await downloadsOf(tx, scope, read) };
  });
  return {
    scope,
    balance: books.balance,
    checks: books.reconciliation.checks,
    reconciled: books.reconciliation.reconciled,
    verifierKey: checkpointKeyOf(world, scope.programmeId).verifierKey,
    downloads,
    recused: await recusedHere(world.db, scope),
    calls: await selectableCalls(world.db, scope),
    taken: await takenBy(world.db, { accountId: actor.accountId, programmeId: scope.programmeId }),
  };
}

async function downloadsOf(tx: Tx, scope: BookScope, books: Books) {
  const rows = [];
  for (const code of DOWNLOAD_CODES) rows.push({ code, ...(await controlOf(tx, { code, range: scope, books })) });
  return rows;
}

/** I39: the latest files this account took, with the hash to compare them by. */
async function takenBy(reader: Reader, given: { accountId: string; programmeId: string }) {
  return reader
    .select({
      id: auditDownloads.id,
      code: auditDownloads.code,
      format: auditDownloads.format,
      profile: auditDownloads.profile,
      rows: auditDownloads.rows,
      sha256: auditDownloads.sha256,
      downloadedAt: auditDownloads.downloadedAt,
    })
    .from(auditDownloads)
    .where(and(eq(auditDownloads.programmeId, given.programmeId), eq(auditDownloads.accountId, given.accountId)))
    .orderBy(desc(auditDownloads.id))
    .limit(LATEST);
}
