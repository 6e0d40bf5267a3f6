import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import type { Person } from '#app/kernel/actor.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { ShownBankLine } from './bank-pages.server.ts';

const MOST = 20;

/** Ordered recoveries that an open credit may repay, since they are of its amount; oldest first. */
export async function owedCandidates(reader: Reader, actor: Person, line: ShownBankLine) {
  if (line.state !== 'open' || line.direction !== 'in') return [];
  const { id, reference } = recoveries;
  return reader
    .select({ id, reference, organisation: organisations.alias })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        inProgrammes(recoveries.programmeId, actor, 'disbursements.instruct'),
        notRecused(agreements.organisationId, actor),
        eq(recoveries.state, 'ordered'),
        eq(recoveries.amountMinor, line.amountMinor),
        eq(recoveries.currency, line.currency),
      ),
    )
    .orderBy(asc(id))
    .limit(MOST);
}
