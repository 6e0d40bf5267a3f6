import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { dueDiligenceChecks, organisations, payeeAccounts } from '#db/schema/organisations.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import type { CheckKind, CheckResult, LatestChecks } from './due-diligence.ts';
import type { Category } from './organisation.ts';

/** What other rooms may know of a third party: the alias side only; identities stay behind `identityId` (I37). */
export type OrganisationFacts = {
  readonly id: string;
  readonly alias: string;
  readonly workingName: string;
  readonly category: Category;
  readonly country: string;
  readonly regionOnly: boolean;
  readonly identityId: string;
  readonly version: number;
  /** Since when two referees vouch for it; null where none are named. */
  readonly refereesNamedAt: Date | null;
};

/** The unique key that breaks when a registration number is known already. */
export const LOOKUP_TAKEN = 'identity_lookups_scope_blind_index';

const FACTS = {
  id: organisations.id,
  alias: organisations.alias,
  workingName: organisations.workingName,
  category: organisations.category,
  country: organisations.country,
  regionOnly: organisations.regionOnly,
  identityId: organisations.identityId,
  version: organisations.version,
  refereesNamedAt: organisations.refereesNamedAt,
};

export async function organisationFacts(reader: Reader, id: OrganisationId): Promise<OrganisationFacts | null> {
  const [row] = await reader.select(FACTS).from(organisations).where(eq(organisations.id, id));
  // The cast is the check `organisations_category` of the database.
  return row ? { ...row, category: row.category as Category } : null;
}

/** The organisation of an alias, `ORG-0007`; null where there is none. */
export async function organisationByAlias(reader: Reader, alias: string): Promise<OrganisationId | null> {
  const [row] = await reader.select({ id: organisations.id }).from(organisations).where(eq(organisations.alias, alias));
  return row?.id ?? null;
}

/** I15, I20: the latest check of each kind; null where there never was one. */
export async function latestChecks(reader: Reader, organisationId: OrganisationId): Promise<LatestChecks> {
  const latest = async (kind: CheckKind) => {
    const [row] = await reader
      .select({ result: dueDiligenceChecks.result, validUntil: dueDiligenceChecks.validUntil })
      .from(dueDiligenceChecks)
      .where(and(eq(dueDiligenceChecks.organisationId, organisationId), eq(dueDiligenceChecks.kind, kind)))
      .orderBy(desc(dueDiligenceChecks.checkedAt), desc(dueDiligenceChecks.id))
      .limit(1);
    return row ? { result: row.result as CheckResult, validUntil: row.validUntil } : null;
  };
  return { exclusion: await latest('exclusion-declaration'), sanctions: await latest('sanctions') };
}

export type VerifiedPayee = {
  readonly id: string;
  readonly number: number;
  /** `•••• 0034`: all that may be shown without a reveal. */
  readonly masked: string;
  readonly currency: string;
  readonly country: string;
  readonly identityId: string;
  readonly proposedBy: string;
  readonly verifiedBy: string;
  /** The approved provider that pays out; null: a bank does. */
  readonly operatorId: string | null;
};

/** I20: the account payments may go to; null while none is verified. */
export async function verifiedPayee(reader: Reader, organisationId: OrganisationId): Promise<VerifiedPayee | null> {
  const [row] = await reader
    .select()
    .from(payeeAccounts)
    .where(and(eq(payeeAccounts.organisationId, organisationId), eq(payeeAccounts.state, 'verified')))
    .orderBy(desc(payeeAccounts.number))
    .limit(1);
  if (!row?.verifiedBy) return null;
  const { id, number, masked, currency, country, identityId, proposedBy, verifiedBy, operatorId } = row;
  return { id, number, masked, currency, country, identityId, proposedBy, verifiedBy, operatorId };
}
