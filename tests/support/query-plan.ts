import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Database } from '#db/client.server.ts';

/** What PostgreSQL did for one statement. */
export type Plan = {
  readonly statement: string;
  /** Tables that were read from end to end. */
  readonly whole: readonly string[];
  /** Rows taken from tables and indexes, those that were looked at and left out as well. */
  readonly rowsRead: number;
};

type Node = Readonly<Record<string, unknown>> & { readonly Plans?: readonly Node[] };

/** The statements a read model sends, and what each costs on the data as they are. */
export async function plansOf(
  sql: postgres.Sql,
  work: (reader: Database) => Promise<unknown>,
): Promise<readonly Plan[]> {
  const sent: { query: string; params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void sent.push({ query, params }) };
  await work(drizzle(sql, { casing: 'snake_case', logger }));
  const plans: Plan[] = [];
  for (const { query, params } of sent) {
    const rows = await sql.unsafe(`explain (analyze, format json) ${query}`, params as never[]);
    const [explained] = (rows[0]?.['QUERY PLAN'] ?? []) as { Plan: Node }[];
    const nodes = explained ? nodesOf(explained.Plan) : [];
    const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => String(node['Relation Name']));
    const rowsRead = nodes.filter(isScan).reduce((sum, node) => sum + readBy(node), 0);
    plans.push({ statement: query, whole, rowsRead });
  }
  return plans;
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function isScan(node: Node): boolean {
  return node['Relation Name'] !== undefined && node['Node Type'] !== 'Bitmap Heap Scan';
}

function readBy(node: Node): number {
  const each = (name: string) => Number(node[name] ?? 0);
  const rows = each('Actual Rows') + each('Rows Removed by Filter') + each('Rows Removed by Index Recheck');
  return Math.round(rows * each('Actual Loops'));
}
