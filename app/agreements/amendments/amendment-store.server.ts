import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { amendmentApprovals, amendments, amendmentSignatures } from '#db/schema/amendments.ts';
import { accounts } from '#db/schema/people.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { Factor } from '#app/people/step-up.ts';
import { reachable } from '../agreement-store.server.ts';
import type { Reach } from '../agreement-policy.ts';
import {
  readStanding,
  type AmendmentForm,
  type AmendmentKind,
  type Side,
  type Standing,
  type Wanted,
} from './amendment.ts';
import type { AmendmentState } from './amendment-lifecycle.ts';

type Row = typeof amendments.$inferSelect;

/** A row of `amendments`. */
export type Amendment = Omit<Row, 'kind' | 'side' | 'state' | 'form' | 'wanted' | 'stood' | 'appliedIn'> & {
  readonly kind: AmendmentKind;
  readonly side: Side;
  readonly state: AmendmentState;
  readonly form: AmendmentForm | null;
  readonly wanted: Wanted;
  /** The agreement as it stood at submission; null before. */
  readonly stood: Standing | null;
};

export async function loadAmendment(reader: Reader, id: string, reach: Reach): Promise<Amendment | null> {
  const [row] = await reader
    .select({ amendment: amendments })
    .from(amendments)
    .innerJoin(agreements, eq(agreements.id, amendments.agreementId))
    .where(and(eq(amendments.id, id), reachable(reach)));
  return row ? fromRow(row.amendment) : null;
}

/** The amendments of one agreement, newest first: a handful. */
export async function amendmentsOf(reader: Reader, agreementId: AgreementId): Promise<Amendment[]> {
  const rows = await reader
    .select()
    .from(amendments)
    .where(eq(amendments.agreementId, agreementId))
    .orderBy(desc(amendments.number));
  return rows.map(fromRow);
}

/** The agreement must be locked. */
export async function nextNumber(tx: Tx, agreementId: AgreementId): Promise<number> {
  const [row] = await tx
    .select({ last: max(amendments.number) })
    .from(amendments)
    .where(eq(amendments.agreementId, agreementId));
  return (row?.last ?? 0) + 1;
}

/** Account ids of those who approved, in their order. */
export async function approversOf(reader: Reader, amendment: Pick<Amendment, 'id' | 'digest'>): Promise<string[]> {
  const rows = await reader
    .select({ accountId: amendmentApprovals.accountId })
    .from(amendmentApprovals)
    .where(and(eq(amendmentApprovals.amendmentId, amendment.id), eq(amendmentApprovals.digest, amendment.digest ?? '')))
    .orderBy(asc(amendmentApprovals.step));
  return rows.map((row) => row.accountId);
}

export type AmendmentSigner = {
  readonly side: Side;
  readonly accountId: string;
  readonly alias: string;
  readonly at: Date;
  readonly confirmedBy: Factor;
};

export async function signersOf(reader: Reader, amendmentId: string): Promise<AmendmentSigner[]> {
  const rows = await reader
    .select({
      side: amendmentSignatures.side,
      accountId: amendmentSignatures.accountId,
      alias: accounts.alias,
      at: amendmentSignatures.signedAt,
      confirmedBy: amendmentSignatures.confirmedBy,
    })
    .from(amendmentSignatures)
    .innerJoin(accounts, eq(accounts.id, amendmentSignatures.accountId))
    .where(eq(amendmentSignatures.amendmentId, amendmentId))
    .orderBy(asc(amendmentSignatures.signedAt));
  // The casts are the checks `amendment_signatures_side` and `…_confirmed` of the database.
  return rows.map((row) => ({ ...row, side: row.side as Side, confirmedBy: row.confirmedBy as Factor }));
}

/** Writes changes under the next version number. Its agreement must be locked. */
export async function saveAmendment(tx: Tx, amendment: Amendment, changes: Partial<Row>): Promise<void> {
  await tx
    .update(amendments)
    .set({ ...changes, version: amendment.version + 1 })
    .where(eq(amendments.id, amendment.id));
}

function fromRow({ appliedIn: _in, ...row }: Row): Amendment {
  // The casts are the checks of the table, and what the commands of this folder, its only writers, put in.
  return {
    ...row,
    kind: row.kind as AmendmentKind,
    side: row.side as Side,
    state: row.state as AmendmentState,
    form: row.form as AmendmentForm | null,
    wanted: row.wanted as Wanted,
    stood: row.stood === null ? null : readStanding(row.stood as JsonValue),
  };
}
