import { and, eq } from 'drizzle-orm';
import { payeeAccounts } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { createOrganisation } from '#app/organisations/create-organisation.server.ts';
import { nameReferees } from '#app/organisations/referees/name-referees.server.ts';
import { needsReferees, refereesSeen, type Referee } from '#app/organisations/referees/referees.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { recordCheck } from '#app/organisations/record-check.server.ts';
import { addRelatedParty } from '#app/organisations/screening/related-parties.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { demoAccounts, openAccount, personOf, type DemoAccount } from './cast.ts';
import { demoIban } from './demo-iban.ts';
import type { StoryWorld } from './story-world.ts';
import type { ThirdParty } from './third-parties.ts';

export type Grantee = {
  readonly party: ThirdParty;
  readonly owner: Person;
  /** Of the owner, who has no second factor. */
  readonly password: string;
  readonly organisationId: string;
};

const PASSWORD = 'quiet river under stones';

/** An owner account and the organisation's profile, filled in by the owner. */
export async function enrol(world: StoryWorld, party: ThirdParty, serial: number): Promise<Grantee> {
  const known = demoAccounts().find(
    (account) => account.role === 'applicant-owner' && account.email.includes(party.slug),
  );
  const password = known?.password ?? PASSWORD;
  const newcomer = await openAccount(world, {
    email: known?.email ?? `owner@${party.slug}.example`,
    password,
    language: party.language,
    alias: OWNERS[party.slug] ?? `Owner ${serial}`,
    fullName: `Owner of ${party.latin}`,
    memberships: [{ role: 'applicant-owner' }],
  });
  const { organisationId } = expectOk(
    await createOrganisation(world, newcomer, {
      workingName: party.name,
      category: party.category,
      country: party.country,
      regionOnly: party.atRisk,
      legalName: party.name,
      legalNameLatin: party.latin,
      registrationNumber: party.category === 'registered' ? `${party.country}-${1000 + serial}` : '',
      street: 'Main street',
      buildingNumber: String(serial),
      postCode: '',
      town: party.town,
      contactPerson: OWNERS[party.slug] ?? 'Contact',
      contactEmail: `contact@${party.slug}.example`,
      contactPhone: '',
      safeContact: '',
      key: namedKey(`organisation ${party.slug}`),
    }),
  );
  const owner = await personOf(world, newcomer.accountId);
  if (party.category === 'registered') {
    const chair = { role: 'controller', name: `Fictional chair ${serial}`, nameLatin: '', born: '' } as const;
    expectOk(await addRelatedParty(world, owner, { ...chair, key: namedKey(`controller ${party.slug}`) }));
  }
  if (needsReferees(party.category)) {
    const key = namedKey(`referees ${party.slug}`);
    expectOk(await nameReferees(world, owner, { referees: REFEREES, seen: refereesSeen(null), key }));
  }
  return { party, organisationId, owner, password };
}

/** Who vouches for the groups of the demonstration that no register knows. */
const REFEREES: readonly Referee[] = [
  {
    name: 'Nadia Haddad',
    role: 'Coordinates a legal clinic in the capital',
    contact: 'nadia.haddad@clinic.example',
    knows: 'Has trained their volunteers since 2023',
  },
  {
    name: 'Tomás Quispe',
    role: 'Parish priest and member of the peace committee',
    contact: '+32 2 555 01 40',
    knows: 'Hosted their first meetings, five years ago',
  },
];

const OWNERS: Readonly<Record<string, string>> = { warda: 'Amina', sendero: 'Lucía', umoja: 'Achieng', pamiat: 'Дина' };

/** The colleagues of `demo-accounts.json` who belong to one organisation. */
export async function enrolColleagues(world: StoryWorld, grantee: Grantee): Promise<void> {
  const colleagues = demoAccounts().filter(
    (account: DemoAccount) => account.role !== 'applicant-owner' && account.email.includes(`@${grantee.party.slug}.`),
  );
  for (const account of colleagues) {
    const name = account.email.split('@')[0] ?? '';
    const alias = name.charAt(0).toUpperCase() + name.slice(1);
    const memberships = [{ role: account.role, organisationId: grantee.organisationId }];
    await openAccount(world, { ...account, alias, fullName: `${alias} of ${grantee.party.latin}`, memberships });
  }
}

/** The account money is paid to: proposed by the owner, verified by a finance officer after a call-back (I22); its host's where it has one. */
export async function openPayee(
  world: StoryWorld,
  grantee: Grantee,
  officer: Person,
  serial: number,
  host?: Grantee,
): Promise<void> {
  const { party } = grantee;
  const holder = host?.party ?? party;
  const iban = demoIban(party.country, serial);
  expectOk(
    await proposePayee(world, grantee.owner, {
      holder: holder.name,
      holderLatin: holder.latin,
      heldBy: host ? 'host' : 'own',
      accountKind: iban ? 'iban' : 'other',
      operatorId: null,
      iban: iban ?? '',
      accountNumber: iban ? '' : String(40_000_000 + serial * 7_919),
      bic: '',
      bankName: 'Demonstration Bank',
      bankCountry: party.country,
      clearingCode: '',
      intermediaryBic: '',
      currency: 'EUR',
      street: 'Main street',
      buildingNumber: String(serial),
      postCode: '',
      town: holder.town.normalize('NFD').replace(/\p{M}/gu, ''),
      country: holder.country,
      proof: grantee.password,
      key: namedKey(`payee ${party.slug}`),
    }),
  );
  const [row] = await world.db
    .select({ id: payeeAccounts.id })
    .from(payeeAccounts)
    .where(and(eq(payeeAccounts.organisationId, grantee.organisationId), eq(payeeAccounts.state, 'proposed')));
  const about = {
    organisationId: grantee.organisationId,
    payeeId: row?.id ?? '',
    key: namedKey(`verify ${party.slug}`),
  };
  expectOk(await verifyPayee(world, officer, { ...about, decision: 'verify', callBack: true }));
}

/** I15, I20: both checks, clear, dated today. `round` tells one repetition from the next. */
export async function recordChecks(world: StoryWorld, grantee: Grantee, officer: Person, round: string): Promise<void> {
  const sourceDate = world.clock.now().toISOString().slice(0, 10);
  for (const kind of ['exclusion-declaration', 'sanctions'] as const) {
    const source = kind === 'sanctions' ? 'EU and UN consolidated lists' : 'Signed declaration on honour';
    const key = namedKey(`${kind} ${grantee.party.slug} ${round}`);
    expectOk(
      await recordCheck(world, officer, {
        organisationId: grantee.organisationId,
        kind,
        result: 'clear',
        source,
        sourceDate,
        key,
      }),
    );
  }
}
