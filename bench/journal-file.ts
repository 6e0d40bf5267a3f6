import { sql, type SQL } from 'drizzle-orm';
import { d11Query } from '#app/assurance/downloads/d11-rows.server.ts';
import { d11 } from '#app/assurance/downloads/d11.ts';
import type { DownloadColumn } from '#app/assurance/downloads/download.ts';

type Days = Parameters<typeof d11Query>[0];

/**
 * The lines of D11 as the database alone would write them: decimals, instants, the common cells and the SHA-256 of every
 * row, all made by SQL. Amounts of the bench are in euro.
 */
export function journalFile(days: Days): SQL {
  const cells = d11.columns.map((column) => sql`coalesce(${sql.raw(exactText(column))}, '') as ${sql.raw(column.key)}`);
  const keys = sql.raw(d11.columns.map(({ key }) => `line.${key}`).join(', '));
  return sql`
    select ${keys}, 'ACTION/WHOLE' as action_ref, '00000000-0000-7000-8000-000000000001' as export_id,
      '2026-11-29T09:00:00.000Z' as generated_at, 'Auditor' as generated_by, 'protected' as profile,
      '2000-01-01' as period_from, '2999-12-31' as period_to, 'MONTH_OF_PAYMENT' as fx_policy,
      encode(sha256(convert_to(array_to_json(array['D11', ${keys}])::text, 'UTF8')), 'hex') as row_hash
    from (select ${sql.join(cells, sql`, `)} from (${d11Query(days)}) as q) as line`;
}

function exactText({ key, kind }: DownloadColumn): string {
  if (kind === 'amount') return `round(q.${key} / 100.0, 2)::text`;
  if (kind === 'instant') {
    return `to_char(to_timestamp(q.${key} / 1000.0) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  }
  return `q.${key}::text`;
}
