import { agreementSignatures } from '#db/schema/agreements.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { monthOf, utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer, type Entry } from '#app/ledger/journal.ts';
import { checksClear } from '#app/organisations/due-diligence.ts';
import { latestChecks } from '#app/organisations/organisation-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementLifecycle } from './agreement-lifecycle.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { reachOf } from './agreement-policy.ts';
import {
  documentHashOf,
  lockAgreement,
  saveAgreement,
  signaturesOf,
  type Agreement,
} from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';

type Signed = { agreementId: AgreementId };

/**
 * The lead's signature, by somebody who neither drafted the agreement nor signed it for the grantee, with the checks
 * of the third party still clear (I15, I16). The agreement becomes active and its amount a commitment.
 */
export async function countersignAgreement(
  world: World,
  actor: Person,
  given: {
    agreementId: AgreementId;
    version: number;
    documentSha256: string;
    confirmed: boolean;
    key: IdempotencyKey;
  },
): Promise<Result<Signed, AgreementRefusal>> {
  if (!can(actor, 'agreements.countersign').allowed) return refuse('role-may-not');
  if (!given.confirmed) return refuse('agreement-not-confirmed', { field: 'read' });
  return perform(
    world,
    actor,
    'countersign-agreement',
    given.key,
    async (tx): Promise<Result<Outcome<Signed>, AgreementRefusal>> => {
      const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
      if (!agreement) return refuse('not-found');
      const next = advance(agreementLifecycle, 'countersign', agreement.state);
      if (!next.ok) return next;
      if (agreement.version !== given.version) return refuse('stale');
      const { id: agreementId, programmeId, organisationId } = agreement;
      const { accountId } = actor;
      const { documentSha256 } = given;
      const signed = await signaturesOf(tx, agreementId);
      const involved = [agreement.draftedBy, ...signed.map((each) => each.accountId)];
      if (involved.includes(accountId)) return refuse('agreement-signed-by-you');
      if ((await documentHashOf(tx, agreement)) !== documentSha256) return refuse('agreement-changed');
      const now = world.clock.now();
      if (!checksClear(await latestChecks(tx, organisationId), now).allowed)
        return refuse('agreement-checks-not-clear');
      await tx
        .insert(agreementSignatures)
        .values({ agreementId, side: 'lead', accountId, documentSha256, signedAt: now });
      await saveAgreement(tx, agreement, { state: next.value, activatedAt: now });
      const entryId = await appendEntry(world, tx, commitmentEntry(agreement, { on: utcDate(now), by: accountId }));
      const readers = await tellAbout(tx, { organisationId, programmeId });
      const amount = toDecimal(euro(agreement.amountMinor));
      return ok({
        value: { agreementId },
        events: [
          agreementEvent('agreement.activated', agreement, { documentSha256, entryId, amount, currency: 'EUR' }),
        ],
        notices: agreementNotices('agreement-activated', agreement, readers),
      });
    },
  );
}

/** Dr 9000 Cr 9100: what was promised, in EUR (agreements of the thin cycle are). */
function commitmentEntry(agreement: Agreement, given: { on: string; by: string }): Entry {
  if (agreement.currency !== 'EUR') throw new Error('agreements are made in EUR');
  return balancedEntry(
    {
      programmeId: agreement.programmeId,
      rule: 'commit',
      valueDate: given.on,
      documentReference: agreement.reference,
      agreementId: agreement.id,
      organisationId: agreement.organisationId,
      preparedBy: given.by,
    },
    transfer({
      debit: '9000',
      credit: '9100',
      amount: euro(agreement.amountMinor),
      eurMinor: agreement.amountMinor,
      rate: { unitsPerEur: '1', month: monthOf(given.on), source: 'EUR' },
    }),
  );
}

/** The grantee, and finance, who may now pay the first instalment. */
async function tellAbout(
  tx: Parameters<typeof accountsHolding>[0],
  about: { organisationId: string; programmeId: string },
): Promise<string[]> {
  const { organisationId, programmeId } = about;
  const grantee = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const finance = await accountsHolding(tx, { programmeId, roles: ['finance-officer'] });
  return [...grantee, ...finance];
}
