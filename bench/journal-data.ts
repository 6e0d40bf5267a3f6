import type { BenchWorld } from './bench-world.ts';

/**
 * Entries of two lines in one programme, posted past the door but through every trigger: numbered, chained and balanced.
 * With an agreement they are advances to it; without, money received, which no other room has to agree with.
 */
export async function fillJournal(
  { owner: { sql } }: BenchWorld,
  given: { programmeId: string; entries: number; agreementId?: string },
): Promise<void> {
  const { programmeId, entries, agreementId = null } = given;
  const [debit, credit, rule] = agreementId ? ['1200', '1000', 'pay'] : ['1000', '2000', 'prefinancing'];
  await sql.begin(async (tx) => {
    await tx`
      insert into journal_entries (id, programme_id, value_date, posted_at, rule, document_reference, agreement_id, prepared_by, entry_hash)
      select md5(${programmeId}::text || n)::uuid, ${programmeId}::uuid, date '2026-01-01' + n % 300, now(), ${rule}::text, 'GIAI-2026-' || n,
        ${agreementId}::uuid, 'system:bench', sha256(convert_to(n::text, 'UTF8'))
      from generate_series(1, ${entries}::int) as n`;
    await tx`
      insert into journal_postings (id, entry_id, programme_id, account, agreement_id, amount_minor, currency, eur_minor, units_per_eur, rate_month, rate_source)
      select md5(${programmeId}::text || n || '/' || side)::uuid, md5(${programmeId}::text || n)::uuid, ${programmeId}::uuid,
        case side when 1 then ${debit}::text else ${credit}::text end, ${agreementId}::uuid, side * (1000 + n * 37 % 5000000), 'EUR',
        side * (1000 + n * 37 % 5000000), '1', '2026-10', 'EUR'
      from generate_series(1, ${entries}::int) as n, (values (1), (-1)) as sides(side)`;
  });
  await sql`analyze journal_entries, journal_postings, journal_chain`;
}
