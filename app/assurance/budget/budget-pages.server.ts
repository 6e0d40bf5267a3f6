import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreementBudgetLines } from '#db/schema/agreements.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { lineKey } from '#app/agreements/budget-line.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import type { Heading } from '#app/programme/headings.ts';
import { budgetRows, type BudgetRow } from './budget-rows.server.ts';

const BEGINNING = '2000-01-01';

/** Budget against actual of one agreement, for both sides; and what was reported and is not decided yet. */
export async function agreementBudgetPage(
  reader: Reader,
  actor: Person,
  given: { readonly id: AgreementId; readonly today: LocalDate },
) {
  const agreement = await loadAgreement(reader, given.id, reachOf(actor));
  if (!agreement) return null;
  const range = { programmeId: agreement.programmeId, from: BEGINNING, to: given.today };
  const rows = await budgetRows(reader, range, agreement.id);
  return {
    id: agreement.id,
    reference: agreement.reference,
    rows: rows.filter((row) => row.agreement !== null),
    undecided: await undecided(reader, agreement.id),
  };
}

/** All agreements of the books somebody may read, by heading; the same figures as the donor's report. */
export async function consolidatedBudget(reader: Reader, scope: BookScope): Promise<readonly BudgetRow[]> {
  const rows = await budgetRows(reader, scope);
  return rows.filter((row) => row.agreement === null);
}

/** Euro cents of costs that were sent and wait for a decision, by heading and by `lineKey`. */
async function undecided(reader: Reader, id: AgreementId): Promise<Map<string, bigint>> {
  const { number } = agreementBudgetLines;
  const rows = await reader
    .select({ heading: costLines.heading, number, minor: sql<string>`sum(${costLines.eurMinor})` })
    .from(costLines)
    .innerJoin(agreementBudgetLines, eq(agreementBudgetLines.id, costLines.budgetLineId))
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .where(
      and(
        eq(costLines.agreementId, id),
        inArray(reports.state, ['submitted', 'queried']),
        isNull(costLines.acceptedEurMinor),
      ),
    )
    .groupBy(costLines.heading, number);
  const waiting = new Map<string, bigint>();
  for (const { heading, number: line, minor } of rows) {
    for (const key of [heading, lineKey({ heading: heading as Heading, number: line })]) {
      waiting.set(key, (waiting.get(key) ?? 0n) + BigInt(minor));
    }
  }
  return waiting;
}
