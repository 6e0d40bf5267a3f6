import { Readable } from 'node:stream';
import { attachDocument } from '#app/applications/attach-document.server.ts';
import { answerMark, budgetMark } from '#app/applications/application-hash.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
import { saveBudget } from '#app/applications/save-budget.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { createOrganisation } from '#app/organisations/create-organisation.server.ts';
import type { Profile } from '#app/organisations/organisation.ts';
import { nameReferees } from '#app/organisations/referees/name-referees.server.ts';
import { needsReferees, refereesSeen, type Referee } from '#app/organisations/referees/referees.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, personOf, type TestAccount } from './accounts.ts';

export type TestApplicant = { readonly account: TestAccount; readonly organisationId: string; readonly person: Person };

let count = 0;
const key = () => namedKey(`applicant-${(count += 1)}`);

/** What nobody may find outside the vault. */
export const PROFILE: Profile = {
  workingName: 'Lantern Circle',
  category: 'unregistered',
  country: 'TN',
  regionOnly: true,
  legalName: 'جمعية أضواء على الطريق',
  legalNameLatin: 'Association Adhwaa Ala Ettarik',
  registrationNumber: '',
  street: 'Rue des Jasmins',
  buildingNumber: '14',
  postCode: '1002',
  town: 'Tunis',
  contactPerson: 'Maha Essayed',
  contactEmail: 'maha.essayed@adhwaa.example',
  contactPhone: '+216 71 555 014',
  safeContact: 'Only after sunset, ask for the gardener',
};

/** An owner who can really sign in, of an organisation made through the command. */
export async function applicant(world: World, profile: Partial<Profile> = {}): Promise<TestApplicant> {
  const made = await account(world, [{ role: 'applicant-owner' }]);
  const newcomer = await personOf(world, made);
  const given = { ...PROFILE, ...profile, key: key() };
  const { organisationId } = expectOk(await createOrganisation(world, newcomer, given));
  const owner = await personOf(world, made);
  if (needsReferees(given.category)) await refereesNamed(world, owner);
  return { account: made, organisationId, person: owner };
}

/** Who vouches for the groups of these tests; nobody may find them outside the vault. */
export const REFEREES: readonly Referee[] = [
  {
    name: 'Salma Trabelsi',
    role: 'Runs a shelter in Sfax',
    contact: '+216 74 555 901',
    knows: 'Marched with the lantern bearers',
  },
  {
    name: 'Ousmane Kébé',
    role: 'Lawyer at the bar of Dakar',
    contact: 'okebe@barreau.example',
    knows: 'Defended two of the gardeners',
  },
];

/** Names them for a group that was described a moment ago. */
export async function refereesNamed(world: World, owner: Person): Promise<void> {
  expectOk(await nameReferees(world, owner, { referees: REFEREES, seen: refereesSeen(null), key: key() }));
}

/** A draft to a call of `openCall` with nothing missing: EUR 21 400, two sections, one document. */
export async function completeDraft(world: World, person: Person, callId: string): Promise<string> {
  const { applicationId } = expectOk(await startApplication(world, person, { callId, language: 'en', key: key() }));
  const basics = { version: 1, activities: ['R1.1'], durationMonths: 12, language: 'en' } as const;
  expectOk(await saveBasics(world, person, { applicationId, ...basics, key: key() }));
  for (const [section, question] of [
    ['context', 'problem'],
    ['security', 'plan'],
  ] as const) {
    const answers = new Map([[question, { typed: `Answer to ${question}`, mark: answerMark(0, '') }]]);
    expectOk(await saveSection(world, person, { applicationId, section, answers, key: key() }));
  }
  const lines = [newLine('new-1', 'human-resources', 20_000_00n), newLine('new-2', 'indirect', 1_400_00n)];
  expectOk(await saveBudget(world, person, { applicationId, mark: budgetMark([]), lines, remove: null, key: key() }));
  const upload = { mediaType: 'application/pdf', scan: 'not-scanned' as const, open: () => Readable.from([PDF]) };
  expectOk(await attachDocument(world, person, { applicationId, label: 'statutes', upload, key: key() }));
  return applicationId;
}

export function newLine(row: string, heading: 'human-resources' | 'travel' | 'indirect', unitMinor: bigint) {
  return { row, heading, description: heading, quantity: 1, unitMinor, amountMinor: unitMinor };
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
