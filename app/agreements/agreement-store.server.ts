import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreementHeadings, agreements, agreementSignatures, instalments } from '#db/schema/agreements.ts';
import { awards } from '#db/schema/awards.ts';
import { documents } from '#db/schema/documents.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Language } from '#app/kernel/languages.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import type { AgreementState } from './agreement-lifecycle.ts';
import type { HeadingAmount } from './agreement-budget.ts';
import type { Reach } from './agreement-policy.ts';
import type { InstalmentKind, PlannedInstalment } from './instalment-plan.ts';

type Row = typeof agreements.$inferSelect;

/** A row of `agreements`. Amounts in minor units of `currency`. */
export type Agreement = Omit<Row, 'state' | 'language'> & {
  readonly state: AgreementState;
  readonly language: Language;
};

export type StoredInstalment = PlannedInstalment & { readonly id: string };

/** AZ-2 and I9: the condition every query of agreements starts from. */
export function reachable({ actor, organisations, programmes }: Reach): SQL | undefined {
  const open = notRecused(agreements.organisationId, actor);
  const staff = programmes === 'all' ? open : and(inArray(agreements.programmeId, [...programmes]), open);
  // Without a condition for staff it is the portal itself, which reaches everything.
  return staff && or(inArray(agreements.organisationId, [...organisations]), staff);
}

export async function loadAgreement(reader: Reader, id: AgreementId, reach: Reach): Promise<Agreement | null> {
  const [row] = await reader
    .select()
    .from(agreements)
    .where(and(eq(agreements.id, id), reachable(reach)));
  return row ? fromRow(row) : null;
}

/** The same, locked until the transaction ends. */
export async function lockAgreement(tx: Tx, id: AgreementId, reach: Reach): Promise<Agreement | null> {
  const [row] = await tx
    .select()
    .from(agreements)
    .where(and(eq(agreements.id, id), reachable(reach)))
    .for('update');
  return row ? fromRow(row) : null;
}

export async function headingsOf(reader: Reader, id: AgreementId): Promise<HeadingAmount[]> {
  const rows = await reader.select().from(agreementHeadings).where(eq(agreementHeadings.agreementId, id));
  return HEADINGS.flatMap((heading) => {
    const row = rows.find((each) => each.heading === heading);
    return row ? [{ heading, amountMinor: row.amountMinor }] : [];
  });
}

export async function instalmentsOf(reader: Reader, id: AgreementId): Promise<StoredInstalment[]> {
  const rows = await reader
    .select()
    .from(instalments)
    .where(eq(instalments.agreementId, id))
    .orderBy(asc(instalments.number));
  // The cast is the check `instalments_kind` of the database.
  return rows.map(({ agreementId: _, kind, ...rest }) => ({ ...rest, kind: kind as InstalmentKind }));
}

export async function signaturesOf(reader: Reader, id: AgreementId) {
  return reader.select().from(agreementSignatures).where(eq(agreementSignatures.agreementId, id));
}

/** The scan of the agreement the grantee signed by hand; null where it signed in the portal, or not yet. */
export async function signedCopyOf(reader: Reader, id: AgreementId) {
  const { sha256, storageKey, mediaType, bytes, removedAt, scan } = documents;
  const [row] = await reader
    .select({ sha256, storageKey, mediaType, bytes, removedAt, scan })
    .from(agreementSignatures)
    .innerJoin(documents, eq(documents.id, agreementSignatures.copyId))
    .where(eq(agreementSignatures.agreementId, id));
  return row && !row.removedAt && row.scan !== 'infected' ? row : null;
}

/** The printed agreement, as it was stored when it was sent. */
export type Paper = {
  readonly sha256: string;
  readonly storageKey: string;
  readonly bytes: number;
  readonly createdBy: string;
  readonly createdAt: Date;
};

/** The document both sides sign; null before it was printed. */
export async function paperOf(reader: Reader, agreement: Pick<Agreement, 'documentId'>): Promise<Paper | null> {
  if (!agreement.documentId) return null;
  const { sha256, storageKey, bytes, createdBy, createdAt } = documents;
  const [row] = await reader
    .select({ sha256, storageKey, bytes, createdBy, createdAt })
    .from(documents)
    .where(eq(documents.id, agreement.documentId));
  return row ?? null;
}

/** Whether the award still stands; it cannot be given up until the transaction ends. */
export async function holdLiveAward(tx: Tx, awardId: string): Promise<boolean> {
  const [row] = await tx.select({ state: awards.state }).from(awards).where(eq(awards.id, awardId)).for('share');
  return row?.state === 'live';
}

/** The same for a page, which holds nothing. */
export async function holdsLiveAward(reader: Reader, awardId: string): Promise<boolean> {
  const [row] = await reader.select({ state: awards.state }).from(awards).where(eq(awards.id, awardId));
  return row?.state === 'live';
}

/** Writes changes under the next version number. The row must be locked. */
export async function saveAgreement(tx: Tx, agreement: Agreement, changes: Partial<Row>): Promise<void> {
  await tx
    .update(agreements)
    .set({ ...changes, version: agreement.version + 1 })
    .where(eq(agreements.id, agreement.id));
}

function fromRow(row: Row): Agreement {
  // The casts are the checks of the database and of the application this came from.
  return { ...row, state: row.state as AgreementState, language: row.language as Language };
}
