import type { Tx } from '#db/client.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { booksOf } from '../reconciliation-facts.server.ts';
import { withSnapshot } from '../snapshot.server.ts';
import type { TemplateColumn } from '../donor-templates/donor-template.ts';
import { donorFacts } from './donor-facts.server.ts';
import { thirdPartiesQuery, thirdPartyOf, withheldParties } from './third-parties.server.ts';
import { cellsOf, kindOf, type ThirdParty, type Wording } from './third-party-cells.ts';

const PAGE = 50;

/** The donor's report over a period: financial rows, and a page of the third parties in both shapes (keyset by id). */
export async function donorReportPage(world: World, scope: BookScope, given: { text: Text; after: string | null }) {
  return withSnapshot(world, scope, async (tx) => {
    const { reconciliation } = await booksOf(tx, scope);
    const { template, lines, wording } = await donorFacts(tx, { range: scope, text: given.text });
    const parties = await partiesAfter(tx, scope, given.after);
    const shown = parties.slice(0, PAGE);
    return {
      templateYear: template.year,
      reconciled: reconciliation.reconciled,
      lines,
      thirdParties: tableOf(template.thirdParties, shown, wording),
      narrative: tableOf(template.narrative, shown, wording),
      questionnaire: tableOf(template.questionnaire, shown, wording),
      next: parties.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      withheld: await withheldRows(tx, scope),
    };
  });
}

async function partiesAfter(tx: Tx, scope: BookScope, after: string | null): Promise<ThirdParty[]> {
  const { withheldFrom } = scope;
  const rows = await tx.execute<Record<string, unknown>>(
    thirdPartiesQuery(scope, { after, rows: PAGE + 1, withheldFrom }),
  );
  return rows.map(thirdPartyOf);
}

/** I9: third parties of the days the reader is recused from. */
async function withheldRows(tx: Tx, scope: BookScope): Promise<number> {
  if (scope.withheldFrom === null) return 0;
  const [row] = await tx.execute<{ rows: number }>(withheldParties(scope, scope.withheldFrom));
  return row?.rows ?? 0;
}

/** A table of the template as the page shows it. */
export type ShownTable = ReturnType<typeof tableOf>;

function tableOf(columns: readonly TemplateColumn[], parties: readonly ThirdParty[], wording: Wording) {
  return {
    columns: columns.map((column) => ({ label: column.label, kind: kindOf(column) })),
    rows: parties.map((party) => ({ id: party.id, cells: cellsOf(party, columns, wording) })),
  };
}
