import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { bankFiles, bankLines, paymentStatuses } from '#db/schema/bank.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { accounts } from '#db/schema/people.ts';
import type { BankWarning } from '#app/adapters/bank/bank-message.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { BankLineState } from './bank-line-lifecycle.ts';
import { openLines } from './bank-line-store.server.ts';
import type { OpenReason } from './matching.ts';
import type { SettledAs } from './bank-line-form.ts';

const PAGE = 50;

const LINE = {
  id: bankLines.id,
  line: bankLines.line,
  file: bankFiles.reference,
  bookedOn: bankLines.bookedOn,
  valueOn: bankLines.valueOn,
  amountMinor: bankLines.amountMinor,
  currency: bankLines.currency,
  direction: bankLines.direction,
  bankReference: bankLines.bankReference,
  bankCode: bankLines.bankCode,
  endToEndId: bankLines.endToEndId,
  returnReason: bankLines.returnReason,
  instructedMinor: bankLines.instructedMinor,
  instructedCurrency: bankLines.instructedCurrency,
  state: bankLines.state,
  version: bankLines.version,
  openReason: bankLines.openReason,
  settledAs: bankLines.settledAs,
  note: bankLines.note,
  disbursementId: bankLines.disbursementId,
  payment: disbursements.reference,
  recoveryId: bankLines.recoveryId,
  recovery: recoveries.reference,
};

export type ShownBankLine = Awaited<ReturnType<typeof bankLinePage>> & {};

/** Movements that wait for a person, oldest first, keyset-paged. */
export async function waitingLines(reader: Reader, actor: Person, after?: string) {
  const mine = inProgrammes(bankLines.programmeId, actor, 'disbursements.instruct');
  const rows = await linesWhere(
    reader,
    and(mine, openLines(reader, actor), eq(bankLines.state, 'open'), after ? gt(bankLines.id, after) : undefined),
  );
  return pageOf(rows);
}

/** Files that were read, newest first, with how many movements they hold and how many wait. */
export async function bankFileList(reader: Reader, actor: Person, after?: string) {
  const rows = await reader
    .select({
      id: bankFiles.id,
      reference: bankFiles.reference,
      kind: bankFiles.kind,
      version: bankFiles.version,
      importedAt: bankFiles.importedAt,
      by: accounts.alias,
      movements: sql<number>`(select count(*)::int from ${bankLines} where ${bankLines.fileId} = ${bankFiles.id})`,
      waiting: sql<number>`(
        select count(*)::int from ${bankLines} where ${bankLines.fileId} = ${bankFiles.id} and ${bankLines.state} = 'open')`,
    })
    .from(bankFiles)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, bankFiles.importedBy))
    .where(
      and(
        inProgrammes(bankFiles.programmeId, actor, 'disbursements.instruct'),
        after ? lt(bankFiles.id, after) : undefined,
      ),
    )
    .orderBy(desc(bankFiles.id))
    .limit(PAGE + 1);
  return pageOf(rows.map((row) => ({ ...row, kind: row.kind as 'statement' | 'status' })));
}

/** One file: what it was read in spite of, its movements (keyset-paged), and what it says of payments. */
export async function bankFilePage(reader: Reader, actor: Person, given: { id: string; after?: string }) {
  const [file] = await reader
    .select({
      id: bankFiles.id,
      reference: bankFiles.reference,
      kind: bankFiles.kind,
      version: bankFiles.version,
      sha256: bankFiles.sha256,
      importedAt: bankFiles.importedAt,
      warnings: bankFiles.warnings,
    })
    .from(bankFiles)
    .where(and(eq(bankFiles.id, given.id), inProgrammes(bankFiles.programmeId, actor, 'disbursements.instruct')));
  if (!file) return null;
  // In the order of the file: entries that hold several payments share their line.
  const further = sql`(${bankLines.line}, ${bankLines.id}) > (
    select earlier.line, earlier.id from ${bankLines} earlier where earlier.id = ${given.after ?? null})`;
  const mine = and(eq(bankLines.fileId, file.id), openLines(reader, actor), given.after ? further : undefined);
  const statuses = await reader
    .select({
      id: paymentStatuses.id,
      disbursementId: paymentStatuses.disbursementId,
      reference: disbursements.reference,
      status: paymentStatuses.status,
      reason: paymentStatuses.reason,
    })
    .from(paymentStatuses)
    .innerJoin(disbursements, eq(disbursements.id, paymentStatuses.disbursementId))
    .where(and(eq(paymentStatuses.fileId, file.id), notRecused(disbursements.organisationId, actor)))
    .orderBy(asc(paymentStatuses.id))
    .limit(200);
  return {
    // Written from `BANK_WARNINGS` and `NewBankFile` alone.
    file: {
      ...file,
      kind: file.kind as 'statement' | 'status',
      warnings: file.warnings as readonly BankWarning[],
    },
    statuses,
    ...pageOf(await linesWhere(reader, mine, [asc(bankLines.line), asc(bankLines.id)])),
  };
}

/** One movement of the programmes the reader pays in. */
export async function bankLinePage(reader: Reader, actor: Person, id: string) {
  const mine = inProgrammes(bankLines.programmeId, actor, 'disbursements.instruct');
  const [row] = await linesWhere(reader, and(mine, openLines(reader, actor), eq(bankLines.id, id)));
  return row ?? null;
}

async function linesWhere(reader: Reader, where: ReturnType<typeof and>, order = [asc(bankLines.id)]) {
  const rows = await reader
    .select(LINE)
    .from(bankLines)
    .innerJoin(bankFiles, eq(bankFiles.id, bankLines.fileId))
    .leftJoin(disbursements, eq(disbursements.id, bankLines.disbursementId))
    .leftJoin(recoveries, eq(recoveries.id, bankLines.recoveryId))
    .where(where)
    .orderBy(...order)
    .limit(PAGE + 1);
  // The checks of the table hold exactly these words.
  return rows.map((row) => ({
    ...row,
    direction: row.direction as 'in' | 'out',
    state: row.state as BankLineState,
    openReason: row.openReason as OpenReason | null,
    settledAs: row.settledAs as SettledAs | null,
  }));
}

function pageOf<Row extends { id: string }>(rows: readonly Row[]) {
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
