import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { checksClear } from '#app/organisations/due-diligence.ts';
import { factorOf } from '#app/people/step-up.server.ts';
import { partiesOf, shownOf } from './agreement-pages.server.ts';
import { latestEnd } from './agreement-period.ts';
import { agreementVerdicts, reachOf } from './agreement-policy.ts';
import { instalmentsOf, loadAgreement, paperOf, signedCopyOf } from './agreement-store.server.ts';
import { agreementLinesOf } from './budget-line-store.server.ts';
import { lastNumbers } from './budget/line-changes.ts';
import { termsOf } from './negotiation/version-store.server.ts';
import { countersigningFacts } from './signing-facts.server.ts';

/** What somebody reads before sending or signing: which agreement, which paper, and whether they may. */
export async function signingPage(reader: Reader, actor: Person, id: AgreementId, at: Instant) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement) return null;
  const facts = await countersigningFacts(reader, agreement);
  const { organisation } = await partiesOf(reader, agreement);
  return {
    agreement: shownOf(agreement),
    organisation,
    documentSha256: (await paperOf(reader, agreement))?.sha256 ?? null,
    onPaper: (await signedCopyOf(reader, id)) !== null,
    checksClear: checksClear(facts.checks, at).allowed,
    verdicts: agreementVerdicts(actor, agreement, facts, at),
    factor: await factorOf(reader, actor.accountId),
  };
}

/** The figures of a draft, and the days between which it may run (I18). */
export async function planPage(reader: Reader, actor: Person, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement) return null;
  const { organisation, action } = await partiesOf(reader, agreement);
  const lines = await agreementLinesOf(reader, id);
  const sent = await termsOf(reader, id);
  return {
    agreement: shownOf(agreement),
    organisation,
    limits: { from: action.startsOn, to: latestEnd(action) },
    lines,
    last: lastNumbers([...lines, ...sent.flatMap((terms) => terms.lines)]),
    instalments: await instalmentsOf(reader, id),
  };
}
