import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { revealPayee } from '#app/organisations/reveal-payee.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { registerAccount } from '#app/people/register-account.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { applicant, completeDraft, PROFILE, REFEREES } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const IBAN = 'TN5910006035183598478831';
const NUMBER = 'RNE-4471-8/2019';
const REGISTERED = { email: 'hidden.gardener@adhwaa.example', fullName: 'Wassim Bennour' };

/** Everything that must be found nowhere in the clear. */
const SECRETS: Readonly<Record<string, string>> = {
  'legal name': PROFILE.legalName,
  'legal name in Latin letters': PROFILE.legalNameLatin,
  street: PROFILE.street,
  'contact person': PROFILE.contactPerson,
  'contact e-mail': PROFILE.contactEmail,
  'contact phone': PROFILE.contactPhone,
  'safe contact': PROFILE.safeContact,
  'registration number': NUMBER,
  'account number': IBAN,
  'account holder': 'Treasurer Of Adhwaa',
  'account e-mail': REGISTERED.email,
  'person’s name': REGISTERED.fullName,
  ...Object.fromEntries(
    REFEREES.flatMap((referee) => Object.values(referee)).map((said) => [`referee: ${said}`, said]),
  ),
};

let world: TestWorld;
let owner: Connection;
const logged: unknown[] = [];

beforeAll(async () => {
  const made = await testWorld();
  const log = (...said: unknown[]) => void logged.push(said);
  world = { ...made, log: { info: log, error: log } };
  owner = connect(world.database.ownerUrl, { max: 1 });
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  await registerAccount(world, {
    ...REGISTERED,
    alias: 'Nour',
    password: 'a lamp for every window',
    language: 'ar',
    key: namedKey('register-hidden'),
  });
  const { person: self, organisationId } = await applicant(world, {
    category: 'registered',
    registrationNumber: NUMBER,
  });
  await applicant(world, { workingName: 'Vouched for' });
  const payee = payeeShape.parse({
    holder: 'Treasurer Of Adhwaa',
    holderLatin: 'Treasurer Of Adhwaa',
    accountKind: 'iban',
    iban: IBAN,
    accountNumber: '',
    bic: '',
    bankName: 'Banque de Tunisie',
    bankCountry: '',
    clearingCode: '',
    currency: 'TND',
    street: PROFILE.street,
    buildingNumber: '14',
    postCode: '',
    town: 'Tunis',
    country: 'TN',
  });
  const { payeeId } = expectOk(
    await proposePayee(world, self, { ...payee, proof: await proofOf(world, self), key: namedKey('scan-propose') }),
  );
  const which = { organisationId, payeeId };
  const finance = await person(world, 'finance-officer', { programmeId });
  expect(expectOk(await revealPayee(world, finance, which)).account.iban).toBe(IBAN);
  const decided = { ...which, decision: 'verify', callBack: true, key: namedKey('scan-verify') } as const;
  expectOk(await verifyPayee(world, finance, decided));
  const applicationId = await completeDraft(world, self, call.id);
  const submitted = { applicationId, declarations: ['exclusion'], key: namedKey('scan-submit') };
  expectOk(await submitApplication(world, self, submitted));
  await drainOutbox(world, deliveries);
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

type Column = { table_name: string; column_name: string; data_type: string };

/** Every column of every table that could hold words, as `table.column` with all its values as bytes of UTF-8. */
async function everything(): Promise<ReadonlyMap<string, readonly Buffer[]>> {
  const columns = await owner.sql.unsafe<Column[]>(`
    select c.table_name, c.column_name, c.data_type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
      and (c.data_type in ('text', 'bytea', 'json', 'jsonb', 'character varying', 'ARRAY'))`);
  const found = new Map<string, readonly Buffer[]>();
  for (const { table_name: table, column_name: column, data_type: type } of columns) {
    const value = type === 'bytea' ? `"${column}"` : `convert_to("${column}"::text, 'UTF8')`;
    const rows = await owner.sql.unsafe<{ value: Buffer }[]>(
      `select ${value} as value from "${table}" where "${column}" is not null`,
    );
    found.set(
      `${table}.${column}`,
      rows.map((row) => Buffer.from(row.value)),
    );
  }
  return found;
}

/** How a secret could lie there: as it is, in JSON escapes, in base64 or hex, without its spaces, in small letters. */
function shapesOf(secret: string): readonly string[] {
  const bare = secret.replaceAll(' ', '');
  const bytes = Buffer.from(secret);
  return [
    secret,
    secret.toLowerCase(),
    bare,
    bare.toLowerCase(),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
  ];
}

describe('I37: identities are in the vault and nowhere else', () => {
  it('I37: no column of any table holds one in the clear', async () => {
    const columns = await everything();
    // The scan itself is sound: it covers the tables in question, and finds what is there to be found.
    for (const place of ['identity_fields.sealed', 'outbox.payload', 'trail_events.body', 'notices.values']) {
      expect([...columns.keys()], place).toContain(place);
    }
    const names = columns.get('organisations.working_name')?.map(String);
    expect(names).toContain(PROFILE.workingName);
    for (const [what, secret] of Object.entries(SECRETS)) {
      const shapes = shapesOf(secret).map((shape) => Buffer.from(shape));
      const places = [...columns].filter(([, values]) =>
        values.some((value) => shapes.some((shape) => value.includes(shape))),
      );
      expect(
        places.map(([place]) => place),
        what,
      ).toEqual([]);
    }
  });

  it('I37: nor does a log line, and a mail is addressed to one person and says nothing', () => {
    const lines = JSON.stringify(logged);
    for (const secret of Object.values(SECRETS)) expect(lines).not.toContain(secret);
    expect(world.mails.length).toBeGreaterThan(0);
    const said = world.mails.map((mail) => JSON.stringify({ ...mail, to: '' })).join('\n');
    for (const [what, secret] of Object.entries(SECRETS)) expect(said, what).not.toContain(secret);
  });

  it('I37: whoever looked is on the record, with the purpose and the fields, and without what was in them', async () => {
    const rows = await owner.sql`select actor, body from trail_events where kind = 'identity.revealed'`;
    const checks = rows.filter((row) => row['body'].purpose === 'payee-check');
    // The account, and the number on file that is to be called.
    expect(checks).toHaveLength(2);
    const fields = checks.flatMap((row) => row['body'].fields as string[]);
    expect(fields).toEqual(expect.arrayContaining(['iban', 'contactPhone']));
  });
});

describe('CR-1: a sealed field', () => {
  it('cannot be moved to another row or another field', async () => {
    const { organisationId, person: self } = await applicant(world, { legalName: 'Another group' });
    const { ownOrganisation } = await import('#app/organisations/own-organisation.server.ts');
    expect((await ownOrganisation(world, self))?.profile.legalName).toBe('Another group');
    const [own] = await owner.sql`select identity_id from organisations where id = ${organisationId}`;
    const move = (from: string, to: string, id: string) => owner.sql`
      update identity_fields set sealed = (
        select sealed from identity_fields where identity_id = ${id} and field = ${from}
      ) where identity_id = ${own?.['identity_id']} and field = ${to}`;
    await move('town', 'legalName', own?.['identity_id']);
    await expect(ownOrganisation(world, self)).rejects.toThrow();
    const [other] = await owner.sql`select identity_id from organisations where id <> ${organisationId} limit 1`;
    await move('legalName', 'legalName', other?.['identity_id']);
    await expect(ownOrganisation(world, self)).rejects.toThrow();
  });
});
