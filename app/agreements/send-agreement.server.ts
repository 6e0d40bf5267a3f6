import { textIn } from '#app/i18n/catalogue.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { agreementDocument } from './agreement-document.ts';
import { namedAgreementFacts } from './agreement-facts.server.ts';
import { agreementEvent, agreementNotices } from './agreement-news.ts';
import { reachOf } from './agreement-policy.ts';
import { decideMove } from './agreement-signing.ts';
import { holdLiveAward, lockAgreement, saveAgreement } from './agreement-store.server.ts';
import type { AgreementRefusal } from './agreement.ts';
import { clausesWith } from './clauses/clause-library.ts';
import { keepVersion, lastVersion } from './negotiation/version-store.server.ts';
import { printDocument } from './print-document.server.ts';
import { decideTerms } from './revise-agreement.server.ts';

/** Prints the agreement in the grantee's language, keeps it with its hash, and sends it for signature. */
export async function sendAgreement(
  world: World,
  actor: Actor,
  given: { agreementId: AgreementId; version: number; key: IdempotencyKey },
): Promise<Result<{ agreementId: AgreementId; documentSha256: string }, AgreementRefusal>> {
  if (!can(actor, 'agreements.draft').allowed) return refuse('role-may-not');
  return perform(world, actor, 'send-agreement', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement) return refuse('not-found');
    if (agreement.version !== given.version) return refuse('stale');
    const awardLive = await holdLiveAward(tx, agreement.awardId);
    const next = decideMove('send', { state: agreement.state, awardLive });
    if (!next.ok) return next;
    const facts = await namedAgreementFacts(world, tx, { actor, agreement });
    const { programme, headings, lines, instalments } = facts;
    const decided = decideTerms({ agreement, programme, terms: agreement, headings, instalments });
    if (!decided.ok) return decided;
    const sentAt = world.clock.now();
    const paper = agreementDocument(facts, textIn(agreement.language), sentAt);
    const { id: agreementId, startsOn, endsOn, specialConditions } = agreement;
    const number = (await lastVersion(tx, agreementId)) + 1;
    const reference = number === 1 ? agreement.reference : `${agreement.reference}-V${number}`;
    const stored = await printDocument(world, tx, { agreementId, label: 'agreement', reference, actor, paper });
    const clauses = clausesWith(agreement.clauses);
    const terms = { startsOn, endsOn, specialConditions, clauses, lines, instalments };
    const sentBy = actorReference(actor);
    await keepVersion(tx, { agreementId, number, documentId: stored.id, terms, sentBy, sentAt });
    await saveAgreement(tx, agreement, { state: next.value, documentId: stored.id });
    const { organisationId } = agreement;
    const owners = await accountsHolding(tx, { organisationId, roles: ['applicant-owner'] });
    return ok({
      value: { agreementId: agreement.id, documentSha256: stored.sha256 },
      events: [
        agreementEvent('agreement.sent', agreement, { documentId: stored.id, sha256: stored.sha256, version: number }),
      ],
      notices: agreementNotices('agreement-sent', agreement, owners),
    });
  });
}
