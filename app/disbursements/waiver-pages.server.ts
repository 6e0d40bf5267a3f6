import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { decideWaiverApproval, isInForce } from './waiver.ts';
import { waiversOf } from './waiver-store.server.ts';

/** The exceptions of one instalment, and what the reader may do about them. */
export async function waiverPage(
  reader: Reader,
  actor: Person,
  given: { agreementId: string; instalmentId: string; at: Instant },
) {
  const [row] = await reader
    .select({ agreementId: agreements.id, reference: agreements.reference, number: instalments.number })
    .from(instalments)
    .innerJoin(agreements, eq(agreements.id, instalments.agreementId))
    .where(
      and(
        eq(instalments.id, given.instalmentId),
        eq(agreements.id, given.agreementId),
        inProgrammes(agreements.programmeId, actor, 'disbursements.read'),
        notRecused(agreements.organisationId, actor),
      ),
    );
  if (!row) return null;
  const today = utcDate(given.at);
  const waivers = (await waiversOf(reader, given.instalmentId)).map((waiver) => {
    const decision = decideWaiverApproval(waiver, actor.accountId, today);
    const may: Verdict = !can(actor, 'disbursements.approve').allowed
      ? denied('role-may-not')
      : decision.ok
        ? ALLOWED
        : denied(decision.refusal.code);
    const { id, reason, expiresOn, proposedAt, aliases } = waiver;
    return { id, reason, expiresOn, proposedAt, aliases, inForce: isInForce(waiver, today), may };
  });
  return { ...row, waivers, mayPropose: can(actor, 'disbursements.request').allowed };
}
