import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistances } from '#db/schema/assistances.ts';
import { interestTies } from '#db/schema/interests.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { assistIn } from '#app/people/session-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import { insertOrganisation } from '../create-organisation.server.ts';
import { LOOKUP_TAKEN } from '../organisation-store.server.ts';
import type { Profile } from '../organisation.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { consentField, decideConsent, type Consent } from './assistance.ts';

type Begun = { assistanceId: string; organisationId: string };

/**
 * Describes a group that cannot apply by itself, puts its consent on record, and makes the session that of its
 * assistant. I9: from now on the person is recused from everything of the group, for good.
 */
export async function beginAssistance(
  world: World,
  actor: Person,
  given: Profile & Consent & { key: IdempotencyKey },
): Promise<Result<Begun, OrganisationRefusal>> {
  if (!can(actor, 'assistance.give').allowed) return refuse('role-may-not');
  const { key, ...said } = given;
  try {
    return await perform<Begun, OrganisationRefusal>(world, actor, 'begin-assistance', key, async (tx) => {
      const decided = decideConsent(said.consentOn, utcDate(world.clock.now()));
      if (!decided.ok) return decided;
      const { organisationId, alias } = await insertOrganisation(world, tx, { actor, profile: said });
      const assistanceId = await record(world, tx, { actor, organisationId, consent: said });
      await assistIn(tx, actor.sessionHash, assistanceId);
      const { id: programmeId } = await theProgramme(tx);
      const about = { programmeId, entity: { kind: 'organisation', id: organisationId } };
      const { channel, consentOn, category } = said;
      return ok({
        value: { assistanceId, organisationId },
        events: [
          { ...about, kind: 'organisation.created', body: { alias, category } },
          { ...about, kind: 'organisation.assistance-begun', body: { assistanceId, channel, consentOn } },
        ],
      });
    });
  } catch (error) {
    if (brokenConstraint(error) === LOOKUP_TAKEN) return refuse('organisation-exists');
    throw error;
  }
}

/** The tie first: the database takes no assistance of somebody who is not recused by it. */
async function record(
  world: World,
  tx: Tx,
  about: { actor: Person; organisationId: string; consent: Consent },
): Promise<string> {
  const { actor, organisationId, consent } = about;
  const at = world.clock.now();
  await tx.insert(interestTies).values({
    id: world.ids.next(),
    organisationId,
    accountId: actor.accountId,
    kind: 'assistance',
    recordedBy: actor.accountId,
    recordedAt: at,
  });
  const id = world.ids.next();
  const { consentBy, consentOn, channel, spokenLanguage: language, readBack } = consent;
  await tx
    .insert(assistances)
    .values({ id, organisationId, assistantId: actor.accountId, consentOn, channel, language, readBack, begunAt: at });
  const [row] = await tx
    .select({ identityId: organisations.identityId })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!row) throw new Error('a group that was not written down');
  await resealFields(world, tx, { id: row.identityId, fields: { [consentField(id)]: consentBy } });
  return id;
}
