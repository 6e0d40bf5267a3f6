import type { Tx } from '#db/client.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { namedAgreementFacts } from '../agreement-facts.server.ts';
import type { Agreement } from '../agreement-store.server.ts';
import { printDocument } from '../print-document.server.ts';
import { addendumDocument } from './addendum-document.ts';
import type { Effect } from './amendment-effect.ts';
import type { Amendment } from './amendment-store.server.ts';
import { standingOf } from './standing.server.ts';

/** Prints the addendum in the grantee's language, with the legal name of the organisation, and keeps it with its hash. */
export async function printAddendum(
  world: World,
  tx: Tx,
  given: { actor: Person; agreement: Agreement; amendment: Amendment; effect: Effect },
): Promise<{ documentId: string; sha256: string }> {
  const { actor, agreement, amendment, effect } = given;
  const facts = await namedAgreementFacts(world, tx, { actor, agreement });
  const text = textIn(agreement.language);
  const change = { amendment, effect, stood: await standingOf(tx, agreement) };
  const paper = addendumDocument(facts, change, { text, createdAt: world.clock.now() });
  const { id: agreementId } = agreement;
  const about = { agreementId, label: 'addendum', reference: amendment.reference } as const;
  const { id: documentId, sha256 } = await printDocument(world, tx, { ...about, actor, paper });
  return { documentId, sha256 };
}
