import type { Tx } from '#db/client.server.ts';
import type { Column, Row, Table } from '#app/adapters/files/table.ts';
import type { Text } from '#app/i18n/text.ts';
import type { TemplateColumn } from '../donor-templates/donor-template.ts';
import type { Range } from '../downloads/range.ts';
import { cursorBatches, type RawRow } from '../snapshot.server.ts';
import type { DonorFacts } from './donor-facts.server.ts';
import type { DonorPart } from './donor-file-name.ts';
import type { FinancialLine } from './financial-lines.ts';
import { thirdPartiesQuery, thirdPartyOf } from './third-parties.server.ts';
import { cellsOf, kindOf } from './third-party-cells.ts';

type Given = { readonly range: Range; readonly facts: DonorFacts; readonly count: () => void };

/** One part of the report as a table of a file, headings in the reader's language. `count` is told of each row. */
export function donorTable(snapshot: Tx, part: DonorPart, given: Given): Table {
  const { template } = given.facts;
  if (part === 'financial') return financialTable(given);
  return partyTable(snapshot, { ...given, part, columns: template[part === 'third-parties' ? 'thirdParties' : part] });
}

function financialTable({ facts, count }: Given): Table {
  function* rows() {
    for (const line of facts.lines) {
      count();
      yield financialRow(line, facts.wording.text);
    }
  }
  return { name: 'financial', columns: financialColumns(facts.wording.text), rows: rows() };
}

function financialColumns({ t }: Text): Column[] {
  const amount = (key: string, heading: string): Column => ({ key, heading, kind: 'amount' });
  return [
    { key: 'row', heading: t('donor.column.row'), kind: 'text' },
    { key: 'heading', heading: t('donor.column.heading'), kind: 'text' },
    amount('budget', t('donor.column.budget')),
    amount('period', t('donor.column.period')),
    amount('cumulative', t('donor.column.cumulative')),
    amount('remaining', t('donor.column.remaining')),
    amount('variation', t('donor.column.variation')),
  ];
}

function financialRow(line: FinancialLine, text: Text): Row {
  const { row, label, budgetMinor, periodMinor, cumulativeMinor, remainingMinor, variation } = line;
  return [row, text.t(label), budgetMinor, periodMinor, cumulativeMinor, remainingMinor, variation];
}

/** Accepted cost that is not what the financial rows say breaks the file off. */
function partyTable(
  snapshot: Tx,
  given: Given & { readonly part: DonorPart; readonly columns: readonly TemplateColumn[] },
): Table {
  const { columns, facts, range } = given;
  const totals: (bigint | null)[] = columns.map((column) => (kindOf(column) === 'amount' ? 0n : null));
  let accepted = 0n;
  const row = (raw: RawRow): Row => {
    const party = thirdPartyOf(raw);
    const cells = cellsOf(party, columns, facts.wording);
    for (const [place, cell] of cells.entries()) {
      if (typeof cell === 'bigint') totals[place] = (totals[place] ?? 0n) + cell;
    }
    accepted += party.acceptedMinor;
    given.count();
    return cells;
  };
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of cursorBatches(snapshot, thirdPartiesQuery(range))) yield batch.map(row);
    if (accepted !== facts.acceptedMinor) throw new Error('third parties and headings do not add up to the same');
  }
  return {
    name: given.part,
    columns: columns.map((column) => ({
      key: column.from,
      heading: facts.wording.text.t(column.label),
      kind: kindOf(column),
    })),
    rows: rows(),
    // Read after the rows.
    get footer() {
      return totals.map((total, place) => (place === 0 ? facts.wording.text.t('common.total') : total));
    },
  };
}
