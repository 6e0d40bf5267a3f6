import type { Connection } from '#db/client.server.ts';

/** Columns of any table in which a text is found, as it is or inside JSON and lists. */
export async function placesOf(owner: Connection, needle: string): Promise<readonly string[]> {
  const columns = await owner.sql<{ t: string; c: string }[]>`
    select table_name as t, column_name as c from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY')`;
  const found: string[] = [];
  for (const { t, c } of columns) {
    const [row] = await owner.sql<{ n: number }[]>`
      select count(*)::int as n from ${owner.sql(t)} where position(${needle} in ${owner.sql(c)}::text) > 0`;
    if (row?.n) found.push(`${t}.${c}`);
  }
  return found;
}
