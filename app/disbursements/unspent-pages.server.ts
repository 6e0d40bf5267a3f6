import { and, asc, eq, notExists, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { agreementTotals } from '#db/schema/ledger.ts';
import { organisations } from '#db/schema/organisations.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ALLOWED, denied } from '#app/kernel/verdict.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { unspentFacts } from './claim-unspent.server.ts';
import { decideUnspent } from './unspent.ts';

const MOST = 100;

/** Agreements whose advance nobody will account for any more, oldest first: a programme has a handful. */
export async function unspentAdvances(reader: Reader, actor: Person) {
  const outstanding = sql<string>`sum(${agreementTotals.eurMinor})`;
  const undecided = reader
    .select({ one: sql`1` })
    .from(reports)
    .where(and(eq(reports.agreementId, agreements.id), sql`${reports.state} not in ('accepted', 'part_accepted')`));
  const rows = await reader
    .select({ id: agreements.id, reference: agreements.reference, organisation: organisations.alias, outstanding })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .innerJoin(
      agreementTotals,
      and(eq(agreementTotals.agreementId, agreements.id), eq(agreementTotals.account, '1200')),
    )
    .where(
      and(
        inProgrammes(agreements.programmeId, actor, 'disbursements.instruct'),
        notRecused(agreements.organisationId, actor),
        or(eq(agreements.state, 'terminated'), and(eq(agreements.state, 'active'), notExists(undecided))),
      ),
    )
    .groupBy(agreements.id, organisations.alias)
    .having(sql`sum(${agreementTotals.eurMinor}) > 0`)
    .orderBy(asc(agreements.id))
    .limit(MOST);
  return rows.map(({ outstanding: minor, ...row }) => ({ ...row, outstandingMinor: BigInt(minor) }));
}

/** The advance of one agreement: what was paid, accepted and is left, and whether it may be asked back. */
export async function unspentPage(reader: Reader, actor: Person, agreementId: string) {
  const agreement = await loadAgreement(reader, agreementId, reachOf(actor));
  if (!agreement || !staffMay(actor, 'disbursements.instruct', agreement.programmeId)) return null;
  const decision = decideUnspent(await unspentFacts(reader, agreement));
  const { paid, accepted, outstanding } = await agreementBalance(reader, agreementId);
  return {
    agreement: { id: agreement.id, reference: agreement.reference },
    balance: { paid, accepted, outstanding },
    verdict: decision.ok ? ALLOWED : denied(decision.refusal.code),
  };
}
