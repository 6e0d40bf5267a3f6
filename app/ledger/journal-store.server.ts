import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { EntryId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { entryHash, type Entry } from './journal.ts';

/** Inserts an entry through `ledger_post` (LG-1); the database checks its balance again at commit. */
export async function appendEntry(world: World, tx: Tx, entry: Entry): Promise<EntryId> {
  const id = world.ids.next();
  const postedAt = world.clock.now();
  const row = {
    id,
    programme_id: entry.programmeId,
    value_date: entry.valueDate,
    posted_at: postedAt.toISOString(),
    rule: entry.rule,
    document_reference: entry.documentReference,
    agreement_id: entry.agreementId ?? null,
    organisation_id: entry.organisationId ?? null,
    instalment_id: entry.instalmentId ?? null,
    disbursement_id: entry.disbursementId ?? null,
    report_id: entry.reportId ?? null,
    reverses: entry.reverses ?? null,
    prepared_by: entry.preparedBy,
    approver1: entry.approvers?.[0] ?? null,
    approver2: entry.approvers?.[1] ?? null,
    entry_hash: entryHash(entry, { id, postedAt }).toString('hex'),
  };
  const lines = entry.postings.map((posting) => ({
    id: world.ids.next(),
    account: posting.account,
    agreement_id: entry.agreementId ?? null,
    amount_minor: posting.amount.minor.toString(),
    currency: posting.amount.currency,
    eur_minor: posting.eurMinor.toString(),
    units_per_eur: posting.rate.unitsPerEur,
    rate_month: posting.rate.month,
    rate_source: posting.rate.source,
  }));
  await tx.execute(sql`select ledger_post(${JSON.stringify(row)}::text::jsonb, ${JSON.stringify(lines)}::text::jsonb)`);
  return id;
}
