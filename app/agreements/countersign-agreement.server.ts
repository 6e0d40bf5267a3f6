import type { Tx } from '#db/client.server.ts';
import { agreementSignatures } from '#db/schema/agreements.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { withStepUp } from '#app/people/step-up.server.ts';
import type { Factor } from '#app/people/step-up.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { reachOf } from './agreement-policy.ts';
import { decideCountersignature } from './agreement-signing.ts';
import { lockAgreement, paperOf, saveAgreement, type Agreement } from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';
import { commitmentChange } from './commitment.ts';
import { countersigningFacts } from './signing-facts.server.ts';

type Signed = { agreementId: AgreementId };

type Given = {
  readonly agreementId: AgreementId;
  readonly version: number;
  readonly documentSha256: string;
  readonly confirmed: boolean;
  /** AU-6: the code or password it is confirmed with. */
  readonly proof: string;
  readonly key: IdempotencyKey;
};

/**
 * The lead's signature over the hash of the document the grantee signed, by somebody else than those who made it, with
 * the checks of the third party still clear. The agreement becomes active and its amount a commitment.
 */
export async function countersignAgreement(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<Signed, AgreementRefusal>> {
  if (!can(actor, 'agreements.countersign').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  const command = 'countersign-agreement';
  return withStepUp<Signed, AgreementRefusal>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<Signed, AgreementRefusal>(world, actor, command, given.key, async (tx) => {
      const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
      if (!agreement) return refuse('not-found');
      const at = world.clock.now();
      const decided = decideCountersignature(await countersigningFacts(tx, agreement), actor, at);
      if (!decided.ok) return decided;
      if (agreement.version !== given.version) return refuse('stale');
      const { documentSha256 } = given;
      if ((await paperOf(tx, agreement))?.sha256 !== documentSha256) return refuse('agreement-changed');
      const confirmed = await confirm(tx);
      if (!confirmed.ok) return confirmed;
      return ok(await activate(world, tx, { agreement, actor, documentSha256, confirmedBy: confirmed.value, at }));
    }),
  );
}

/** Signature, state and commitment in one: none is there without the others. */
async function activate(
  world: World,
  tx: Tx,
  given: { agreement: Agreement; actor: Person; documentSha256: string; confirmedBy: Factor; at: Instant },
): Promise<Outcome<Signed>> {
  const { agreement, documentSha256, confirmedBy, at } = given;
  const { id: agreementId, organisationId, programmeId } = agreement;
  const { accountId } = given.actor;
  const act = { accountId, confirmedBy, signedAt: at };
  await tx.insert(agreementSignatures).values({ agreementId, side: 'lead', documentSha256, ...act });
  await saveAgreement(tx, agreement, { state: 'active', activatedAt: at });
  const promised = { differenceMinor: agreement.amountMinor, documentReference: agreement.reference };
  const entry = commitmentChange(agreement, { ...promised, on: utcDate(at), by: accountId });
  const entryId = await appendEntry(world, tx, entry);
  const readers = await tellAbout(tx, { organisationId, programmeId });
  const amount = toDecimal(euro(agreement.amountMinor));
  return {
    value: { agreementId },
    events: [
      agreementEvent('agreement.activated', agreement, {
        documentSha256,
        confirmedBy,
        entryId,
        amount,
        currency: 'EUR',
      }),
    ],
    notices: agreementNotices('agreement-activated', agreement, readers),
  };
}

/** The grantee, and finance, who may now pay the first instalment. */
async function tellAbout(tx: Tx, about: { organisationId: string; programmeId: string }): Promise<string[]> {
  const { organisationId, programmeId } = about;
  const grantee = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const finance = await accountsHolding(tx, { programmeId, roles: ['finance-officer'] });
  return [...grantee, ...finance];
}
