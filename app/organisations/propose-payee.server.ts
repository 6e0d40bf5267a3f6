import { and, eq, max, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { actorReference, organisationOf, type Actor, type Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { withStepUp, type Confirm } from '#app/people/step-up.server.ts';
import type { StepUpRefusal } from '#app/people/step-up.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { maskedAccount } from '#app/vault/masked-account.ts';
import { blindIndex } from '#app/vault/seal.ts';
import { operatorFaultOf } from './operators/operator-store.server.ts';
import { replacesAccount } from './payee-store.server.ts';
import { warningsOf, type PayeeWarning } from './payee-change.ts';
import { payeeIdentity, type NewPayee } from './payee.ts';
import { payeeLifecycle } from './payee-lifecycle.ts';
import type { OrganisationRefusal } from './refusals.ts';

export type ProposedPayee = { readonly payeeId: string; readonly number: number };

type Given = NewPayee & { readonly proof: string; readonly key: IdempotencyKey };
type No = OrganisationRefusal | StepUpRefusal;

/**
 * BK-1, BK-2, I22: a new version of the account the organisation is paid to, confirmed by its proposer anew (AU-6).
 * Payments go to the verified one until somebody else has verified this one; every member of the organisation is told,
 * in case it was none of them.
 */
export async function proposePayee(world: World, actor: Person, given: Given): Promise<Result<ProposedPayee, No>> {
  if (!can(actor, 'payee.propose').allowed) return refuse('role-may-not');
  const organisationId = organisationOf(actor);
  if (!organisationId) return refuse('not-found');
  const command = 'propose-payee';
  return withStepUp<ProposedPayee, No>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<ProposedPayee, No>(world, actor, command, given.key, (tx) =>
      propose(world, tx, { actor, organisationId, payee: given, confirm }),
    ),
  );
}

async function propose(
  world: World,
  tx: Tx,
  given: { actor: Person; organisationId: string; payee: NewPayee; confirm: Confirm },
): Promise<Result<Outcome<ProposedPayee>, No>> {
  const { actor, organisationId, payee, confirm } = given;
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('update');
  if (!organisation) return refuse('not-found');
  const { id: programmeId } = await theProgramme(tx);
  const { currency } = payee;
  if (payee.accountKind === 'operator') {
    const { operatorId, bankCountry: country } = payee;
    const fault = await operatorFaultOf(tx, { operatorId, country, currency }, world.clock.now());
    if (fault) return refuse(fault, { field: 'operatorId' });
  }
  const confirmedBy = await confirm(tx);
  if (!confirmedBy.ok) return confirmedBy;
  const version = await insertVersion(world, tx, { actor, programmeId, organisation, payee });
  const members = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const officers = await accountsHolding(tx, { programmeId, roles: ['finance-officer'] });
  const about = { entity: { kind: 'payee', id: version.payeeId }, values: { reference: organisation.alias } };
  const body = { organisationId, number: version.number, currency, confirmedBy: confirmedBy.value };
  return ok({
    value: version,
    events: [{ kind: 'payee.proposed', programmeId, entity: about.entity, body }],
    notices: [
      ...members.map((accountId) => ({ accountId, kind: 'payee-proposed', ...about })),
      ...officers.map((accountId) => ({ accountId, kind: 'payee-to-verify', ...about })),
    ],
  });
}

async function insertVersion(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    programmeId: string;
    organisation: typeof organisations.$inferSelect;
    payee: NewPayee;
  },
): Promise<ProposedPayee> {
  const organisationId = given.organisation.id;
  const mine = eq(payeeAccounts.organisationId, organisationId);
  await tx
    .update(payeeAccounts)
    .set({ state: payeeLifecycle.moves.retire.to })
    .where(and(mine, eq(payeeAccounts.state, 'proposed')));
  const [last] = await tx
    .select({ number: max(payeeAccounts.number) })
    .from(payeeAccounts)
    .where(mine);
  const fields = payeeIdentity(given.payee);
  const payeeId = world.ids.next();
  const number = (last?.number ?? 0) + 1;
  const account = fields.iban || fields.accountNumber;
  const operatorId = given.payee.accountKind === 'operator' ? given.payee.operatorId : null;
  // The same number with two providers is two accounts.
  const accountIndex = blindIndex(operatorId ? `${operatorId}:${account}` : account, {
    key: world.keys.blindIndexKey,
    scope: 'payee-account',
  });
  await tx.insert(payeeAccounts).values({
    accountIndex,
    warnings: await warningsFor(world, tx, { ...given, number, accountIndex }),
    id: payeeId,
    organisationId,
    number,
    identityId: await sealIdentity(world, tx, { kind: 'payee', fields }),
    masked: maskedAccount(account),
    country: fields.bankCountry,
    currency: given.payee.currency,
    heldBy: given.payee.heldBy,
    operatorId,
    state: payeeLifecycle.first,
    proposedBy: actorReference(given.actor),
    proposedAt: world.clock.now(),
  });
  return { payeeId, number };
}

/** BK-5: what its verifier should look at, from the names of the organisation, which a member of it may open. */
async function warningsFor(
  world: World,
  tx: Tx,
  given: Parameters<typeof insertVersion>[2] & { number: number; accountIndex: string },
): Promise<readonly PayeeWarning[]> {
  const { organisation, payee, accountIndex, number } = given;
  const opened = await reveal(world, tx, {
    actor: given.actor,
    programmeId: given.programmeId,
    purpose: 'own-record',
    ids: [organisation.identityId],
    fields: ['legalName', 'legalNameLatin'],
  });
  const elsewhere = and(
    eq(payeeAccounts.accountIndex, accountIndex),
    ne(payeeAccounts.organisationId, organisation.id),
  );
  return warningsOf({
    changed: await replacesAccount(tx, { organisationId: organisation.id, number }),
    shared: (await tx.$count(payeeAccounts, elsewhere)) > 0,
    holders: [payee.holder, payee.holderLatin],
    legalNames: Object.values(opened.get(organisation.identityId) ?? {}),
    bankCountry: payeeIdentity(payee).bankCountry,
    country: organisation.country,
    host: payee.heldBy === 'host',
  });
}
