import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { verifiedPayee } from '#app/organisations/organisation-store.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { calculate, decideEntitlement } from './entitlement.ts';
import { entitlementFacts } from './entitlement-store.server.ts';

/** Names none: the plan itself is what is asked for. */
const NO_INSTALMENT = '00000000-0000-0000-0000-000000000000';

/** Every instalment of an agreement with its sum, whether it may be requested, and why not. */
export async function requestPage(reader: Reader, actor: Person, agreementId: string, today: LocalDate) {
  const [agreement] = await reader
    .select({
      id: agreements.id,
      reference: agreements.reference,
      currency: agreements.currency,
      amountMinor: agreements.amountMinor,
      organisationId: agreements.organisationId,
      organisation: organisations.alias,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        eq(agreements.id, agreementId),
        inProgrammes(agreements.programmeId, actor, 'disbursements.request'),
        notRecused(agreements.organisationId, actor),
      ),
    );
  const facts = agreement && (await entitlementFacts(reader, agreement.id, NO_INSTALMENT, today));
  if (!agreement || !facts) return null;
  const payee = await verifiedPayee(reader, agreement.organisationId);
  const plan = await Promise.all(
    facts.instalments.map(async (instalment) => {
      const own = (await entitlementFacts(reader, agreement.id, instalment.id, today)) ?? facts;
      const earlier = own.instalments.filter((each) => each.number < instalment.number);
      const decision = decideEntitlement(own, instalment.id);
      return {
        calculation: calculate(own, instalment, earlier),
        verdict: decision.ok
          ? payee
            ? ({ allowed: true } as const)
            : ({ allowed: false, reason: 'payee-not-verified' } as const)
          : ({ allowed: false, reason: decision.refusal.code } as const),
      };
    }),
  );
  return { agreement, plan, payee: payee ? { masked: payee.masked, number: payee.number } : null };
}
