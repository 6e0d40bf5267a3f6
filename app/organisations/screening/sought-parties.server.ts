import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { hostings } from '#db/schema/hostings.ts';
import { transferOperators } from '#db/schema/operators.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { relatedParties } from '#db/schema/screening.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isLocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { Sought } from './list-search.ts';
import { NAME_FIELDS, SEALED_NAMES, type NameField, type PartyRole } from './party.ts';

/** Somebody who is screened for an organisation. `fields[i]` says where `names[i]` is sealed. */
export type SoughtParty = Sought & {
  readonly organisationId: string;
  readonly identityId: string;
  readonly role: PartyRole;
  readonly fields: readonly NameField[];
  /** Keyed hash of all that is compared. */
  readonly mark: string;
};

type Record = Pick<SoughtParty, 'organisationId' | 'identityId' | 'role' | 'kind'> & {
  /** A name that is not sealed. */
  readonly workingName?: string;
};

/**
 * Everybody who is screened for some organisations: the body itself, who signs for it or controls it, whose account is
 * paid to, through which provider, and who holds money for it. Never participants, victims, or anybody named in an application. Opens names and
 * dates of birth, nothing else, and leaves one trace of it.
 */
export async function soughtParties(
  world: World,
  tx: Tx,
  given: { actor: Actor; organisationIds: readonly string[] },
): Promise<readonly SoughtParty[]> {
  const records = await recordsOf(tx, given.organisationIds);
  const { id: programmeId } = await theProgramme(tx);
  const opened = await reveal(world, tx, {
    actor: given.actor,
    programmeId,
    purpose: 'screening',
    ids: records.map(({ identityId }) => identityId),
    fields: [...SEALED_NAMES, 'born'],
  });
  return records.map(({ workingName = '', ...record }) => {
    const known: Readonly<Partial<{ [Field in string]: string }>> = { ...opened.get(record.identityId), workingName };
    const fields = NAME_FIELDS.filter((field) => known[field]);
    const names = fields.map((field) => known[field] ?? '');
    const { born: written = '' } = known;
    const born = isLocalDate(written) ? written : null;
    const compared = [record.role, record.kind, born ?? '', ...names].join('\u0000');
    const mark = blindIndex(compared, { key: world.keys.blindIndexKey, scope: 'screening' });
    return { ...record, fields, names, born, mark };
  });
}

async function recordsOf(tx: Tx, organisationIds: readonly string[]): Promise<readonly Record[]> {
  const ids = [...organisationIds];
  const bodies = await tx
    .select({
      organisationId: organisations.id,
      identityId: organisations.identityId,
      category: organisations.category,
      workingName: organisations.workingName,
    })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  const payees = await tx
    .select({ organisationId: payeeAccounts.organisationId, identityId: payeeAccounts.identityId })
    .from(payeeAccounts)
    .where(and(inArray(payeeAccounts.organisationId, ids), inArray(payeeAccounts.state, ['proposed', 'verified'])));
  const operators = await tx
    .selectDistinct({ organisationId: payeeAccounts.organisationId, identityId: transferOperators.identityId })
    .from(payeeAccounts)
    .innerJoin(transferOperators, eq(transferOperators.id, payeeAccounts.operatorId))
    .where(and(inArray(payeeAccounts.organisationId, ids), inArray(payeeAccounts.state, ['proposed', 'verified'])));
  const owners = await tx
    .selectDistinct({ organisationId: memberships.organisationId, identityId: accounts.identityId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        inArray(memberships.organisationId, ids),
        eq(memberships.role, 'applicant-owner'),
        isNull(memberships.endedAt),
      ),
    );
  const related = await tx
    .select()
    .from(relatedParties)
    .where(and(inArray(relatedParties.organisationId, ids), isNull(relatedParties.endedAt)));
  return [
    ...(await hostsOf(tx, ids)),
    ...bodies.map(({ category, ...row }): Record => {
      return { ...row, role: 'organisation', kind: category === 'individual' ? 'person' : 'entity' };
    }),
    ...payees.map((row): Record => ({ ...row, role: 'payee', kind: 'either' })),
    ...operators.map((row): Record => ({ ...row, role: 'operator', kind: 'either' })),
    ...owners.map(({ organisationId, identityId }): Record => {
      return { organisationId: organisationId ?? '', identityId, role: 'signatory', kind: 'person' };
    }),
    ...related.map(({ organisationId, identityId, role }): Record => {
      return { organisationId, identityId, role: role as PartyRole, kind: role === 'host' ? 'entity' : 'person' };
    }),
  ];
}

/** Hosts that are organisations of the portal and have accepted. */
async function hostsOf(tx: Tx, ids: readonly string[]): Promise<readonly Record[]> {
  const { organisationId, hostId, acceptedAt, endedAt } = hostings;
  const { identityId, workingName } = organisations;
  const rows = await tx
    .select({ organisationId, identityId, workingName })
    .from(hostings)
    .innerJoin(organisations, eq(organisations.id, hostId))
    .where(and(inArray(organisationId, [...ids]), isNotNull(acceptedAt), isNull(endedAt)));
  return rows.map((row) => ({ ...row, role: 'host', kind: 'entity' }));
}
