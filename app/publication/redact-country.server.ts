import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { emergencyRedactions, grantPublications } from '#db/schema/publication.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice, Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { tellWithheld } from './change-publication.server.ts';
import type { PublicationRefusal, Reason } from './publication.ts';
import { isRedacted, lockPublication, savePublication } from './publication-store.server.ts';
import { WITHHELD } from './tier-choice.ts';

type Redacted = { readonly count: number };

/** One action for a whole country: every grant there is withheld at once, and every one to come until it is lifted. */
export async function redactCountry(
  world: World,
  actor: Actor,
  given: { programmeId: string; country: string; reasonClass: Reason; key: IdempotencyKey },
): Promise<Result<Redacted, PublicationRefusal>> {
  const { programmeId, country, reasonClass } = given;
  if (!staffMay(actor, 'publication.manage', programmeId)) return refuse('role-may-not');
  return perform<Redacted, PublicationRefusal>(world, actor, 'redact-country', given.key, async (tx) => {
    if (await isRedacted(tx, { programmeId, country })) return refuse('redaction-running', { field: 'country' });
    const id = world.ids.next();
    const order = { programmeId, country, reasonClass, orderedBy: actorReference(actor), orderedAt: world.clock.now() };
    await tx.insert(emergencyRedactions).values({ id, ...order });
    const grants = await withholdAll(world, tx, { actor, programmeId, country, redactionId: id });
    const count = grants.events.length;
    const event: DomainEvent = {
      kind: 'publication.redacted',
      programmeId,
      entity: { kind: 'emergency-redaction', id },
      body: { country, reasonClass, count },
    };
    return ok({ value: { count }, events: [event, ...grants.events], notices: grants.notices });
  });
}

async function withholdAll(
  world: World,
  tx: Tx,
  given: { actor: Actor; programmeId: string; country: string; redactionId: string },
): Promise<{ events: DomainEvent[]; notices: Notice[] }> {
  const rows = await tx
    .select({ agreementId: grantPublications.agreementId })
    .from(grantPublications)
    .innerJoin(agreements, eq(agreements.id, grantPublications.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(and(eq(grantPublications.programmeId, given.programmeId), eq(organisations.country, given.country)))
    .orderBy(grantPublications.agreementId);
  const [events, notices]: [DomainEvent[], Notice[]] = [[], []];
  const about = { redactionId: given.redactionId };
  for (const { agreementId } of rows) {
    const publication = await lockPublication(tx, agreementId);
    if (!publication || publication.held) continue;
    const next = { ...WITHHELD, held: true };
    const change = { publication, actor: given.actor, next, kind: 'publication.withheld', about } as const;
    events.push(await savePublication(world, tx, change));
    notices.push(...(await tellWithheld(tx, publication)));
  }
  return { events, notices };
}

/** Lifts an emergency by another person than the one who ordered it. Its grants stay withheld until each is released. */
export async function liftRedaction(
  world: World,
  actor: Actor,
  given: { redactionId: string; key: IdempotencyKey },
): Promise<Result<null, PublicationRefusal>> {
  return perform<null, PublicationRefusal>(world, actor, 'lift-redaction', given.key, async (tx) => {
    const [row] = await tx
      .select()
      .from(emergencyRedactions)
      .where(and(eq(emergencyRedactions.id, given.redactionId), isNull(emergencyRedactions.liftedAt)))
      .for('update');
    if (!row || !staffMay(actor, 'publication.manage', row.programmeId)) return refuse('not-found');
    const liftedBy = actorReference(actor);
    if (row.orderedBy === liftedBy) return refuse('release-by-another');
    const lifted = { liftedBy, liftedAt: world.clock.now() };
    await tx.update(emergencyRedactions).set(lifted).where(eq(emergencyRedactions.id, row.id));
    const { programmeId, country } = row;
    const entity = { kind: 'emergency-redaction', id: row.id };
    const outcome: Outcome<null> = {
      value: null,
      events: [{ kind: 'publication.redaction-lifted', programmeId, entity, body: { country } }],
    };
    return ok(outcome);
  });
}
