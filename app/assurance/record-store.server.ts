import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { applications } from '#db/schema/applications.ts';
import { bankFiles, bankLines } from '#db/schema/bank.ts';
import { calls } from '#db/schema/calls.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reports } from '#db/schema/reports.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { openParties } from '#app/trail/open-records.server.ts';
import type { RecordKind } from './record-trail.ts';

/** `unsaid`: a draft of its author's, which nobody else reads yet. */
export type RecordFacts = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly programmeId: string;
  /** The third party it is about; null for a call. */
  readonly organisationId: string | null;
  readonly reference: string;
  readonly unsaid: boolean;
};

const reportReference = sql`${agreements.reference} || '-RP' || ${reports.number}`;

type Where = { table: SQL; id: SQL; programmeId: SQL; organisationId: SQL; reference: SQL; unsaid: SQL };

/** Where each kind of record lies, with what it is called. */
const FROM: Readonly<Record<RecordKind, Where>> = {
  call: {
    table: sql`${calls}`,
    id: sql`${calls.id}`,
    programmeId: sql`${calls.programmeId}`,
    organisationId: sql`null::uuid`,
    reference: sql`${calls.reference}`,
    unsaid: sql`${calls.state} = 'draft'`,
  },
  application: {
    table: sql`${applications}`,
    id: sql`${applications.id}`,
    programmeId: sql`${applications.programmeId}`,
    organisationId: sql`${applications.organisationId}`,
    reference: sql`${applications.reference}`,
    unsaid: sql`${applications.submittedAt} is null`,
  },
  agreement: {
    table: sql`${agreements}`,
    id: sql`${agreements.id}`,
    programmeId: sql`${agreements.programmeId}`,
    organisationId: sql`${agreements.organisationId}`,
    reference: sql`${agreements.reference}`,
    unsaid: sql`false`,
  },
  report: {
    table: sql`${reports} join ${agreements} on ${agreements.id} = ${reports.agreementId}`,
    id: sql`${reports.id}`,
    programmeId: sql`${reports.programmeId}`,
    organisationId: sql`${agreements.organisationId}`,
    reference: reportReference,
    unsaid: sql`false`,
  },
  disbursement: {
    table: sql`${disbursements}`,
    id: sql`${disbursements.id}`,
    programmeId: sql`${disbursements.programmeId}`,
    organisationId: sql`${disbursements.organisationId}`,
    reference: sql`${disbursements.reference}`,
    unsaid: sql`false`,
  },
  amendment: {
    table: sql`${amendments} join ${agreements} on ${agreements.id} = ${amendments.agreementId}`,
    id: sql`${amendments.id}`,
    programmeId: sql`${amendments.programmeId}`,
    organisationId: sql`${agreements.organisationId}`,
    reference: sql`${amendments.reference}`,
    unsaid: sql`${amendments.submittedAt} is null`,
  },
  'bank-file': {
    table: sql`${bankFiles}`,
    id: sql`${bankFiles.id}`,
    programmeId: sql`${bankFiles.programmeId}`,
    organisationId: sql`null::uuid`,
    reference: sql`${bankFiles.reference}`,
    unsaid: sql`false`,
  },
  'bank-line': {
    table: sql`${bankLines} join ${bankFiles} on ${bankFiles.id} = ${bankLines.fileId}
      left join ${disbursements} on ${disbursements.id} = ${bankLines.disbursementId}
      left join ${recoveries} on ${recoveries.id} = ${bankLines.recoveryId}
      left join ${agreements} on ${agreements.id} = ${recoveries.agreementId}`,
    id: sql`${bankLines.id}`,
    programmeId: sql`${bankLines.programmeId}`,
    organisationId: sql`coalesce(${disbursements.organisationId}, ${agreements.organisationId})`,
    reference: sql`${bankFiles.reference} || '/' || ${bankLines.line}`,
    unsaid: sql`false`,
  },
};

export async function recordById(reader: Reader, kind: RecordKind, id: string): Promise<RecordFacts | null> {
  const rows = await reader.execute<RecordFacts>(selected(kind, sql`${FROM[kind].id} = ${id}`));
  return rows[0] ?? null;
}

/** Every record of a programme that is called so and is not kept from the reader (I9); a reference names one of a kind. */
export async function recordsCalled(
  reader: Reader,
  { programmeId, withheldFrom }: Pick<BookScope, 'programmeId' | 'withheldFrom'>,
  reference: string,
): Promise<readonly RecordFacts[]> {
  const kinds = Object.keys(FROM) as RecordKind[];
  const each = kinds.map((kind) => {
    const { programmeId: own, reference: called, organisationId } = FROM[kind];
    const open = withheldFrom ? openParties(organisationId, withheldFrom) : sql`true`;
    return selected(kind, sql`${own} = ${programmeId} and ${called} = ${reference} and ${open}`);
  });
  return reader.execute<RecordFacts>(sql.join(each, sql` union all `));
}

/** What these records of one kind are called, by id; drafts nobody else reads yet are not called anything. */
export function recordNames(kind: RecordKind, ids: readonly string[]): SQL {
  const { table, id, reference, unsaid } = FROM[kind];
  return sql`select ${kind}::text as kind, ${id}::text as id, ${reference} as name from ${table}
    where ${id} = any(${sql.param(`{${ids.join(',')}}`)}::uuid[]) and not (${unsaid})`;
}

function selected(kind: RecordKind, which: SQL): SQL {
  const { table, id, programmeId, organisationId, reference, unsaid } = FROM[kind];
  return sql`select ${kind}::text as kind, ${id}::text as id, ${programmeId}::text as "programmeId",
    ${organisationId}::text as "organisationId", ${reference} as reference, ${unsaid} as unsaid from ${table} where ${which}`;
}
