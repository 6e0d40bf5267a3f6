import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { derogationApprovals, derogations, harmRecords } from '#db/schema/derogations.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import type { Derogation } from './derogation.ts';
import type { DerogationKind, LegalBasis } from './derogation-kinds.ts';
import type { DerogationState } from './derogation-lifecycle.ts';
import type { Reason } from './publication.ts';

export type StoredDerogation = Derogation &
  Omit<typeof derogations.$inferSelect, keyof Derogation | 'legalBasis' | 'reasonClass'> & {
    readonly legalBasis: LegalBasis;
    readonly reasonClass: Reason;
  };

export async function lockDerogation(tx: Tx, id: string): Promise<StoredDerogation | null> {
  const [row] = await tx.select().from(derogations).where(eq(derogations.id, id)).for('update');
  return row ? storedDerogation(row) : null;
}

export function storedDerogation(row: typeof derogations.$inferSelect): StoredDerogation {
  // The casts are the checks of the table.
  return {
    ...row,
    kind: row.kind as DerogationKind,
    state: row.state as DerogationState,
    legalBasis: row.legalBasis as LegalBasis,
    reasonClass: row.reasonClass as Reason,
  };
}

/** Account ids of those who approved, in their order. */
export async function approversOf(reader: Reader, derogationId: string): Promise<string[]> {
  const rows = await reader
    .select({ accountId: derogationApprovals.accountId })
    .from(derogationApprovals)
    .where(eq(derogationApprovals.derogationId, derogationId))
    .orderBy(asc(derogationApprovals.step));
  return rows.map(({ accountId }) => accountId);
}

/** `GIAI-DR-0007`, `GIAI-HR-0002`: one after the other, so that a missing number would be seen. */
export async function nextReference(tx: Tx, programmeId: ProgrammeId, of: 'DR' | 'HR'): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`publication.${of}.${programmeId}`}))`);
  const table = of === 'DR' ? derogations : harmRecords;
  const number = (await tx.$count(table, eq(table.programmeId, programmeId))) + 1;
  const programme = await programmeFacts(tx, programmeId);
  return `${programme?.code ?? ''}-${of}-${String(number).padStart(4, '0')}`;
}

/** An event about one exception: its classes and dates, never a story. */
export function derogationEvent(
  kind: `derogation.${string}`,
  derogation: Pick<StoredDerogation, 'id' | 'programmeId' | 'reference' | 'agreementId' | 'kind'>,
  more: DomainEvent['body'] = {},
): DomainEvent {
  const { id, programmeId, reference, agreementId } = derogation;
  const body = { reference, agreementId, kind: derogation.kind, ...more };
  return { kind, programmeId, entity: { kind: 'derogation', id }, body };
}
