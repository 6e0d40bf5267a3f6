import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { awards } from '#db/schema/awards.ts';
import { latestChecks } from '#app/organisations/organisation-store.server.ts';
import type { CountersigningFacts } from './agreement-signing.ts';
import { sendersOf } from './negotiation/version-store.server.ts';
import { paperOf, signaturesOf, type Agreement } from './agreement-store.server.ts';

/** What the last signature depends on. The page asks it to explain its button, the command to decide. */
export async function countersigningFacts(reader: Reader, agreement: Agreement): Promise<CountersigningFacts> {
  const [award] = await reader.select({ state: awards.state }).from(awards).where(eq(awards.id, agreement.awardId));
  const paper = await paperOf(reader, agreement);
  const signed = await signaturesOf(reader, agreement.id);
  const senders = await sendersOf(reader, agreement.id);
  const involved = [
    agreement.draftedBy,
    ...senders,
    ...(paper ? [paper.createdBy] : []),
    ...signed.map((each) => each.accountId),
  ];
  return {
    state: agreement.state,
    awardLive: award?.state === 'live',
    involved,
    checks: await latestChecks(reader, agreement.organisationId),
  };
}
