import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { auditDownloads } from '#db/schema/assurance.ts';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Row, Table } from '#app/adapters/files/table.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { can } from '#app/people/access.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { downloadRows } from './download-rows.server.ts';
import { fileRows, PROFILE, tableColumns, type ExportFacts } from './download.ts';
import type { DownloadCode, Format } from './download-name.ts';
import { DOWNLOADS } from './downloads.ts';
import type { AssuranceRefusal } from './engagement.ts';
import { booksOf, type Books } from './reconciliation-facts.server.ts';
import type { Check } from './reconciliation.ts';
import { openSnapshot, type Snapshot } from './snapshot.server.ts';

type Asked = { readonly code: DownloadCode; readonly format: Format; readonly scope: BookScope };

/** A file on its way, and what it may be called: no identity in either. */
export type TakenDownload = { readonly body: Readable; readonly name: string };

/** `checks`: the comparisons that do not hold, when that is why. */
export type DownloadRefusal = AssuranceRefusal & { readonly checks?: readonly Check[] };

/**
 * Hands out a download as a stream, in constant memory, of one moment of the database. Nothing leaves when the books
 * do not reconcile to the cent (I32). That it was asked for is in the trail before the first byte, that it was
 * refused or is complete after the last (I39); a file that broke off is asked for and never complete.
 */
export async function takeDownload(
  world: World,
  actor: Person,
  asked: Asked,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  if (!can(actor, 'assurance.read').allowed) return refuse('role-may-not');
  const exportId = world.ids.next();
  await tell(world, actor, { ...asked, exportId, kind: 'download.requested' });
  const snapshot = await openSnapshot(world);
  try {
    const books = await booksOf(snapshot.tx, asked.scope);
    if (!books.reconciliation.reconciled) {
      await snapshot.release();
      return await refused(world, actor, { ...asked, exportId, books });
    }
    const programme = await programmeFacts(snapshot.tx, asked.scope.programmeId);
    if (!programme) throw new Error('books without a programme');
    const facts: ExportFacts = {
      actionReference: programme.contractReference,
      exportId,
      generatedAt: world.clock.now(),
      generatedBy: actor.alias,
      periodFrom: asked.scope.from,
      periodTo: asked.scope.to,
      fxPolicy: programme.fxPolicy,
    };
    const source = tableOf(snapshot, { ...asked, books, facts });
    const file = asked.format === 'csv' ? csvStream(source.table) : xlsxStream(source.table);
    const body = Readable.from(recorded(world, actor, { ...asked, exportId, file, snapshot, count: source.count }), {
      objectMode: false,
    });
    body.once('close', () => void snapshot.release());
    const day = facts.generatedAt.toISOString().slice(0, 10);
    return ok({ body, name: `${programme.code.replace(/[^A-Za-z0-9]/g, '')}-${asked.code}-${day}` });
  } catch (error) {
    await snapshot.release();
    throw error;
  }
}

/** The rows and, once they are read, the control totals. Rows that do not add up to the books break the file off. */
function tableOf(snapshot: Snapshot, given: Asked & { books: Books; facts: ExportFacts }) {
  const { code, scope, books } = given;
  const download = DOWNLOADS[code];
  const maker = fileRows(download, given.facts);
  async function* rows(): AsyncGenerator<Row> {
    for await (const values of downloadRows(snapshot.tx, { code, days: scope, books })) yield maker.row(values);
    const { rows: expected, totalMinor } = books.totals[code];
    if (maker.count() !== expected || maker.totals().get(download.control) !== totalMinor) {
      throw new Error(`${code} does not add up to its control totals`);
    }
  }
  const table: Table = {
    name: code,
    columns: tableColumns(download),
    rows: rows(),
    // Read after the rows.
    get footer() {
      return maker.footer();
    },
  };
  return { table, count: maker.count };
}

/** The bytes as they are, hashed while they pass; their hash and number go into the register of downloads. */
async function* recorded(
  world: World,
  actor: Person,
  given: Asked & { exportId: string; file: Readable; snapshot: Snapshot; count: () => number },
): AsyncGenerator<Uint8Array> {
  const { code, format, scope, exportId, file, snapshot } = given;
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of file as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  } finally {
    await snapshot.release();
  }
  const about = { sha256: hash.digest('hex'), rows: given.count() };
  const event = eventOf({ ...given, kind: 'download.completed', more: { ...about, bytes } });
  await perform(world, actor, 'complete-download', namedKey(`complete:${exportId}`), async (tx) => {
    await tx.insert(auditDownloads).values({
      ...about,
      id: exportId,
      engagementId: scope.engagement?.id ?? null,
      programmeId: scope.programmeId,
      accountId: actor.accountId,
      code,
      format,
      profile: PROFILE,
      downloadedAt: world.clock.now(),
    });
    return ok({ value: null, events: [event] });
  });
}

async function refused(world: World, actor: Person, given: Asked & { exportId: string; books: Books }) {
  const checks = given.books.reconciliation.checks.filter((check) => check.differenceMinor !== 0n);
  const differences = Object.fromEntries(checks.map((check) => [check.name, check.differenceMinor.toString()]));
  await tell(world, actor, { ...given, kind: 'download.refused', more: { differences } });
  const { refusal } = refuse('downloads-do-not-reconcile');
  return { ok: false, refusal: { ...refusal, checks } } as const;
}

type Told = Asked & { exportId: string; kind: DomainEvent['kind']; more?: DomainEvent['body'] };

async function tell(world: World, actor: Person, given: Told): Promise<void> {
  await perform(world, actor, 'take-download', namedKey(`${given.kind}:${given.exportId}`), async () =>
    ok({ value: null, events: [eventOf(given)] }),
  );
}

function eventOf({ code, format, scope, exportId, kind, more = {} }: Told): DomainEvent {
  const { programmeId, from, to, engagement } = scope;
  return {
    kind,
    programmeId,
    entity: { kind: 'audit-download', id: exportId },
    body: {
      code,
      format,
      profile: PROFILE,
      periodFrom: from,
      periodTo: to,
      engagementId: engagement?.id ?? '',
      ...more,
    },
  };
}
