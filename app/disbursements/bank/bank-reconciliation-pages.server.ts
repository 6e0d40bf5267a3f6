import { and, eq, gte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { bankLines } from '#db/schema/bank.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { reconcileMonths } from './bank-reconciliation.ts';

/** Three years: older months are in the statements and the journal. */
const YEARS = 3;

/** The account month by month and by currency: statements beside account 1000, and what explains the difference. */
export async function bankReconciliation(reader: Reader, actor: Person, at: Instant) {
  const from = `${Number(utcDate(at).slice(0, 4)) - YEARS}-01-01`;
  const moved = sql`case when ${bankLines.direction} = 'in' then ${bankLines.amountMinor} else -${bankLines.amountMinor} end`;
  const monthOfLine = sql<string>`to_char(${bankLines.valueOn}, 'YYYY-MM')`;
  const statements = await reader
    .select({
      month: monthOfLine,
      currency: bankLines.currency,
      statement: sql<string>`sum(${moved})`,
      open: sql<string>`coalesce(sum(${moved}) filter (where ${bankLines.state} = 'open'), 0)`,
      aside: sql<string>`coalesce(sum(${moved}) filter (where ${bankLines.state} = 'set_aside'), 0)`,
    })
    .from(bankLines)
    .where(and(inProgrammes(bankLines.programmeId, actor, 'disbursements.instruct'), gte(bankLines.valueOn, from)))
    .groupBy(sql`1`, bankLines.currency);
  const monthOfEntry = sql<string>`to_char(${journalEntries.valueDate}, 'YYYY-MM')`;
  const ledger = await reader
    .select({
      month: monthOfEntry,
      currency: journalPostings.currency,
      minor: sql<string>`sum(${journalPostings.amountMinor})`,
    })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .where(
      and(
        inProgrammes(journalPostings.programmeId, actor, 'disbursements.instruct'),
        eq(journalPostings.account, '1000'),
        gte(journalEntries.valueDate, from),
      ),
    )
    .groupBy(sql`1`, journalPostings.currency);
  return reconcileMonths(
    statements.map(({ month, currency, statement, open, aside }) => ({
      month,
      currency,
      statementMinor: BigInt(statement),
      openMinor: BigInt(open),
      asideMinor: BigInt(aside),
    })),
    ledger.map(({ month, currency, minor }) => ({ month, currency, ledgerMinor: BigInt(minor) })),
  );
}
