import { and, desc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { agreementTotals, journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { organisations } from '#db/schema/organisations.ts';
import { agreementBalances } from '#app/agreements/agreement-balance.server.ts';
import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { agedAdvances, ageing, type PaidOn } from './ageing.ts';

const PAGE = 50;

/** The balance of each agreement, newest first, fifty a page (keyset), and the age of what is outstanding of all. */
export async function balancesPage(reader: Reader, actor: Person, given: { at: Instant; after?: string }) {
  const rows = await reader
    .select({
      id: agreements.id,
      reference: agreements.reference,
      organisation: organisations.alias,
      state: agreements.state,
      amountMinor: agreements.amountMinor,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(atDesk(actor), isNotNull(agreements.activatedAt), given.after ? lt(agreements.id, given.after) : undefined),
    )
    .orderBy(desc(agreements.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const balances = await agreementBalances(
    reader,
    shown.map((row) => row.id),
  );
  return {
    ages: ageing(await advances(reader, actor), utcDate(given.at)),
    rows: shown.flatMap((row) => {
      const balance = balances.get(row.id);
      // The cast is the check `agreements_state` of the database.
      return balance ? [{ ...row, state: row.state as AgreementState, balance }] : [];
    }),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Every advance that is not accounted for, on the days it was paid. */
async function advances(reader: Reader, actor: Person) {
  const open = await reader
    .select({ id: agreements.id, minor: sql<string>`sum(${agreementTotals.eurMinor})` })
    .from(agreementTotals)
    .innerJoin(agreements, eq(agreements.id, agreementTotals.agreementId))
    .where(and(atDesk(actor), eq(agreementTotals.account, '1200')))
    .groupBy(agreements.id)
    .having(sql`sum(${agreementTotals.eurMinor}) > 0`);
  const outstanding = new Map(open.map(({ id, minor }) => [id, BigInt(minor)]));
  return agedAdvances(await payments(reader, [...outstanding.keys()]), outstanding);
}

/** What was paid and not returned, by agreement and value date. */
async function payments(reader: Reader, agreementIds: readonly string[]): Promise<readonly PaidOn[]> {
  if (agreementIds.length === 0) return [];
  const returned = sql`exists (select 1 from ${journalEntries} mirror where mirror.reverses = ${journalEntries.id}
    and mirror.agreement_id = ${journalEntries.agreementId})`;
  const rows = await reader
    .select({
      agreementId: agreements.id,
      day: journalEntries.valueDate,
      minor: sql<string>`sum(${journalPostings.eurMinor})`,
    })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .innerJoin(agreements, eq(agreements.id, journalPostings.agreementId))
    .where(
      and(
        inArray(journalPostings.agreementId, [...agreementIds]),
        eq(journalPostings.account, '1200'),
        eq(journalEntries.rule, 'pay'),
        sql`not ${returned}`,
      ),
    )
    .groupBy(agreements.id, journalEntries.valueDate);
  return rows.map(({ minor, ...row }) => ({ ...row, minor: BigInt(minor) }));
}

function atDesk(actor: Person) {
  return and(
    inProgrammes(agreements.programmeId, actor, 'disbursements.read'),
    notRecused(agreements.organisationId, actor),
  );
}
