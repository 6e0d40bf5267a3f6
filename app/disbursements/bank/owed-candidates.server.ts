import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { ShownBankLine } from './bank-pages.server.ts';

const MOST = 20;

/** Ordered recoveries that an open credit may repay, in whole or in part; those it repays to the cent first, then the oldest. */
export async function owedCandidates(reader: Reader, actor: Person, line: ShownBankLine) {
  if (line.state !== 'open' || line.direction !== 'in') return [];
  const { id, reference, currency } = recoveries;
  const rest = sql<bigint>`${recoveries.amountMinor} - ${recoveries.settledMinor}`.mapWith(recoveries.amountMinor);
  return reader
    .select({ id, reference, organisation: organisations.alias, restMinor: rest, currency })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        inProgrammes(recoveries.programmeId, actor, 'disbursements.instruct'),
        notRecused(agreements.organisationId, actor),
        eq(recoveries.state, 'ordered'),
        gte(rest, line.amountMinor),
        eq(recoveries.currency, line.currency),
      ),
    )
    .orderBy(desc(sql`${rest} = ${line.amountMinor}`), asc(id))
    .limit(MOST);
}
