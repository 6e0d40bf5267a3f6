import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { applications, applicationVersions } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import { grantPublications, publicationConsents } from '#db/schema/publication.ts';
import { disposals } from '#db/schema/retention.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { identities } from '#db/schema/vault.ts';
import { applicationContent } from '#app/applications/application-content.ts';
import { takeBundle } from '#app/assurance/bundle/take-bundle.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { addProfileDocument } from '#app/organisations/documents/add-profile-document.server.ts';
import { signIn } from '#app/people/sign-in.server.ts';
import { publicData } from '#app/publication/public-data.server.ts';
import { approveDisposal } from '#app/retention/approve-disposal.server.ts';
import { certificateFile } from '#app/retention/disposal-pages.server.ts';
import { liftHold } from '#app/retention/lift-hold.server.ts';
import { placeHold } from '#app/retention/place-hold.server.ts';
import { proposeDisposal } from '#app/retention/propose-disposal.server.ts';
import { recordBalance } from '#app/retention/record-balance.server.ts';
import { withdrawDisposal } from '#app/retention/withdraw-disposal.server.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { openFields } from '#app/vault/identity-store.server.ts';
import { PASSWORD } from '#tests/support/accounts.ts';
import { PDF, PROFILE } from '#tests/support/applicant.ts';
import { endedProgramme, type EndedProgramme } from '#tests/support/ended-programme.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { placesOf } from '#tests/support/places.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** What people wrote, outside the vault: in answers, budgets, cost lines and reports. */
const WORDS = [
  'Said about it',
  'Answer to problem',
  'Answer to plan',
  '"Printing"',
  PROFILE.workingName,
  'Working name',
  'F-101',
];

const PUBLIC_CODE = 'AB12CD34EF';

let world: TestWorld;
let owner: Connection;
let ended: EndedProgramme;
let programmeId: string;
let files: readonly { storageKey: string }[];
let sealed: readonly string[];

beforeAll(async () => {
  world = await testWorld();
  owner = connect(world.database.ownerUrl, { max: 1 });
  ended = await endedProgramme(world);
  programmeId = ended.grant.programmeId;
  const document = { kind: 'registration', issuedOn: '2018-01-10', expiresOn: '2019-01-10', replaces: null } as const;
  const upload = { mediaType: 'application/pdf', scan: 'not-scanned' as const, open: () => Readable.from([PDF]) };
  expectOk(await addProfileDocument(world, ended.unfunded.person, { document, upload, key: freshKey() }));
  await drainOutbox(world, deliveries);
  await writeCheckpoint(world, programmeId);
  files = await world.db
    .select({ storageKey: documents.storageKey })
    .from(documents)
    .where(inArray(documents.ownerKind, ['application', 'report', 'payment-batch', 'organisation']));
  // Translations of answers and reviewers' own notes hold the same words, and go with the answers.
  await owner.sql`
    insert into answer_translations (application_id, question, language, text, made_by, saved_by, saved_at)
    select id, 'problem', 'fr', 'Answer to problem', 'human', 'system:test', now() from applications`;
  await owner.sql`insert into review_notes select id, 'Answer to problem', now() from reviews`;
  const rows = await owner.sql<{ id: string }[]>`
    select identities_of(id) as id from organisations`;
  sealed = rows.map((row) => row.id);
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

const breaks = (rule: string) => ({ cause: { constraint_name: rule } });
const digestOf = async (id: string) =>
  (await world.db.select().from(disposals).where(eq(disposals.id, id)))[0]?.digest ?? '';
const propose = async () => expectOk(await proposeDisposal(world, ended.lead, { key: freshKey() })).disposalId;
const approve = async (actor: Person, disposalId: string) =>
  approveDisposal(world, actor, { disposalId, digest: await digestOf(disposalId), key: freshKey() });
const verified = () =>
  world.db.transaction((tx) => verifyStoredTrail(world, tx, programmeId), { isolationLevel: 'repeatable read' });
const disposeAlone = (disposalId: string) => owner.sql`
  select dispose_item(${disposalId}, 'application', ${ended.unfunded.applicationId}, '2026-11-02')`;

const places = (needle: string) => placesOf(owner, needle);

describe('before two have approved', () => {
  it('I35: a list names references and dates; one approval, or the same person twice, carries nothing out', async () => {
    const disposalId = await propose();
    expect(codeOf(await proposeDisposal(world, ended.admin, { key: freshKey() }))).toBe('disposal-open');
    expect(expectOk(await approve(ended.lead, disposalId))).toEqual({ step: 1 });
    expect(codeOf(await approve(ended.lead, disposalId))).toBe('second-custodian-needed');
    await expect(disposeAlone(disposalId)).rejects.toMatchObject({ constraint_name: 'disposal_two_approvals' });
    const other = { disposalId, digest: 'another list', key: freshKey() };
    expect(codeOf(await approveDisposal(world, ended.admin, other))).toBe('list-changed');
    expectOk(await withdrawDisposal(world, ended.admin, { disposalId, key: freshKey() }));
    expect(codeOf(await approve(ended.admin, disposalId))).toBe('move-not-allowed');
    expect(await places('Answer to problem')).toContain('application_answers.value');
    const said = {
      id: world.ids.next(),
      application_id: ended.unfunded.applicationId,
      side: 'office',
      audience: 'team',
    };
    const written = { body: 'Said about it', written_by: ended.admin.accountId, written_at: '2026-11-02' };
    await owner.sql`insert into application_messages ${owner.sql({ ...said, ...written })}`;
  });

  it('I36: a hold placed after the first approval stops the second, in the portal and in the database', async () => {
    const disposalId = await propose();
    expectOk(await approve(ended.lead, disposalId));
    const hold = { kind: 'organisation', reference: 'ORG-0002', reason: 'court', caseReference: '' } as const;
    const { holdId } = expectOk(await placeHold(world, ended.admin, { ...hold, key: freshKey() }));
    expect(codeOf(await approve(ended.admin, disposalId))).toBe('retention-held');
    const about = { disposal_id: disposalId, step: 2, account_id: ended.admin.accountId };
    const tried = owner.sql.begin(async (sql) => {
      const row = { ...about, digest: await digestOf(disposalId), approved_at: '2026-11-02' };
      await sql`insert into disposal_approvals ${sql(row)}`;
      await sql`select dispose_item(${disposalId}, 'application', ${ended.unfunded.applicationId}, '2026-11-02')`;
    });
    await expect(tried).rejects.toMatchObject({ constraint_name: 'disposal_held' });
    for (const actor of [ended.lead, ended.admin]) expectOk(await liftHold(world, actor, { holdId, key: freshKey() }));
    expectOk(await withdrawDisposal(world, ended.lead, { disposalId, key: freshKey() }));
  });

  it('I35: what is not due cannot be put on a list and disposed of, not even by the owner of the database', async () => {
    const { organisationId } = ended.grant.agreement;
    const disposalId = world.ids.next();
    const tried = owner.sql.begin(async (sql) => {
      const about = { id: disposalId, programme_id: programmeId, reference: 'X', state: 'proposed', digest: 'd' };
      const signed = { proposed_by: ended.lead.accountId, proposed_at: '2026-11-02' };
      await sql`insert into disposals ${sql({ ...about, ...signed })}`;
      const item = { disposal_id: disposalId, subject_kind: 'organisation', subject_id: organisationId };
      await sql`insert into disposal_items ${sql({ ...item, reference: 'X', class: 'grant-record', ends_on: '2020-01-01' })}`;
      for (const [at, actor] of [ended.lead, ended.admin].entries()) {
        const row = { disposal_id: disposalId, step: at + 1, account_id: actor.accountId, digest: 'd' };
        await sql`insert into disposal_approvals ${sql({ ...row, approved_at: '2026-11-02' })}`;
      }
      await sql`select dispose_item(${disposalId}, 'organisation', ${organisationId}, '2040-01-01')`;
    });
    await expect(tried).rejects.toMatchObject({ constraint_name: 'disposal_too_early' });
  });

  it('I35, I40: without a disposal the owner empties no version, no event and no identity', async () => {
    const refused = { code: '42501' };
    await expect(owner.sql`update application_versions set content = wordless(content)`).rejects.toMatchObject(refused);
    await expect(owner.sql`update trail_events set body = null, body_salt = ''`).rejects.toMatchObject(refused);
    await expect(owner.sql`update identities set wrapped_key = '', shredded_at = now()`).rejects.toMatchObject(refused);
    await expect(owner.sql`delete from identity_fields`).rejects.toMatchObject(refused);
    await expect(world.db.delete(trailEvents)).rejects.toThrow();
    await expect(world.db.update(applicationVersions).set({ content: {} })).rejects.toThrow();
  });
});

describe('a disposal two custodians approved', () => {
  let disposalId: string;
  let before: Awaited<ReturnType<typeof verified>>;

  beforeAll(async () => {
    const paid = { paidOn: '2019-06-30', reference: 'PO 17', lawUntil: '' };
    expectOk(await recordBalance(world, ended.lead, { ...paid, key: freshKey() }));
    await namedInPublic();
    before = await verified();
    for (const word of WORDS) expect(await places(word), word).not.toEqual([]);
    expect(await world.db.$count(organisationDocuments)).toBe(1);
    disposalId = await propose();
    expectOk(await approve(ended.lead, disposalId));
    expect(expectOk(await approve(ended.admin, disposalId))).toEqual({ step: 2 });
  });

  it('I35: destroys every key, so that no identity can be opened and nobody of theirs signs in', async () => {
    expect(sealed.length).toBeGreaterThan(6);
    const rows = await world.db
      .select()
      .from(identities)
      .where(inArray(identities.id, [...sealed]));
    expect(rows.map((row) => row.wrappedKey.length + Number(row.shreddedAt === null))).toEqual(rows.map(() => 0));
    const fields = ['legalName', 'holder', 'name', 'fullName', 'email', 'iban'];
    expect(await openFields(world, world.db, { ids: sealed, fields })).toEqual(new Map());
    const { email } = ended.unfunded.account;
    expect(codeOf(await signIn(world, { email, password: PASSWORD, replaces: null }))).toBe('sign-in-failed');
    const [lead] = await openFields(world, world.db, { ids: await identityOf(ended.lead), fields: ['fullName'] });
    expect(lead?.[1]['fullName']).toMatch(/^Person/);
  });

  it('I35: leaves no word anybody wrote, and the shape, figures and hashes as they were', async () => {
    for (const word of WORDS) expect(await places(word), word).toEqual([]);
    expect(await world.db.$count(organisationDocuments)).toBe(0);
    const [version] = await world.db
      .select()
      .from(applicationVersions)
      .where(eq(applicationVersions.applicationId, ended.unfunded.applicationId));
    const content = applicationContent.parse(version?.content);
    expect(content.totals.requestedMinor).toBe('2140000');
    expect(content.answers.map((answer) => answer.value)).toEqual(['', '', '']);
    expect(content.budget.map((line) => line.description)).toEqual(['', '']);
    const [application] = await world.db
      .select()
      .from(applications)
      .where(eq(applications.id, ended.unfunded.applicationId));
    expect(version?.sha256).toBe(application?.submittedSha256);
  });

  it('I35, I37: a name in public goes with its keys, under another code; the line stays, and no name comes back', async () => {
    const own = eq(grantPublications.agreementId, ended.grant.agreement.id);
    const [row] = await world.db.select().from(grantPublications).where(own);
    expect(row).toMatchObject({ tier: 'anonymised', recipientOrgId: null, version: 2 });
    expect(row?.publicCode).not.toBe(PUBLIC_CODE);
    const { grants } = await publicData(world.db, world.clock.now());
    expect(grants).toMatchObject([{ code: row?.publicCode, recipient: null, indicators: [] }]);
    const again = world.db.update(grantPublications).set({ tier: 'named', publicCode: 'AGAIN' }).where(own);
    await expect(again).rejects.toMatchObject(breaks('publication_of_disposed'));
  });

  it('I40, AT-1: the trail holds against the checkpoint signed before, and says how much of it was erased', async () => {
    const after = await verified();
    expect(before).toMatchObject({ erased: 0, fault: null });
    expect(after.fault).toBeNull();
    expect(after.erased).toBeGreaterThan(10);
    expect(after.count).toBe(before.count + 5);
    const gone = await owner.sql`select id from trail_events where body is null and length(body_salt) > 0`;
    expect(gone).toHaveLength(0);
  });

  it('I40, AT-4: the evidence bundle is found whole by its own program, bodies erased and order proved', async () => {
    const scope = await bookScope(world.db, ended.lead, world.clock.now());
    if (!scope) throw new Error('no books');
    const taken = await takeBundle(world, ended.lead, { scope, text: textIn('en') });
    const bundle = await unzipped(await buffer(expectOk(taken).body));
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-erased-'));
    for (const [name, content] of bundle) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    const erased = Number(/\((\d+) erased/.exec(stdout)?.[1]);
    expect(erased).toBeGreaterThan(0);
  });

  it('I35: the certificate is made out once no file is left, and its hash is in the trail', async () => {
    expect(await certificateFile(world.db, ended.lead, disposalId)).toBeNull();
    expect(files.length).toBeGreaterThan(3);
    await drainOutbox(world, deliveries);
    for (const { storageKey } of files) await expect(world.documents.open(storageKey)).rejects.toThrow('no document');
    const file = await certificateFile(world.db, ended.admin, disposalId);
    const pdf = await buffer(await world.documents.open(file?.storageKey ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'disposal.certified'));
    expect(event?.body).toMatchObject({ sha256, reference: 'TEST-D-0003' });
    expect(await certificateFile(world.db, ended.unfunded.person, disposalId)).toBeNull();
    const [row] = await world.db.select().from(disposals).where(eq(disposals.id, disposalId));
    expect(row?.counts).toMatchObject({
      applications: 1,
      organisations: 2,
      files: files.length,
      identities: sealed.length,
    });
    expect(codeOf(await proposeDisposal(world, ended.lead, { key: freshKey() }))).toBe('nothing-due');
  });

  it('I35: a list that was carried out stays as it is', async () => {
    const edit = world.db.update(disposals).set({ state: 'proposed', certificateId: null, counts: null });
    await expect(edit).rejects.toMatchObject(breaks('disposal_unchanged'));
    const undo = owner.sql`update disposal_items set disposed_at = null where disposed_at is not null`;
    await expect(undo).rejects.toMatchObject({ constraint_name: 'disposal_list_fixed' });
  });
});

/** The grantee agreed to its name and gave its own number; so it stands in the register until the disposal. */
async function namedInPublic(): Promise<void> {
  const { id: agreementId } = ended.grant.agreement;
  const about = { agreementId, programmeId, tier: 'named' };
  const said = { id: world.ids.next(), accountId: world.ids.next(), decidedAt: world.clock.now() };
  await world.db.insert(publicationConsents).values({ ...about, ...said });
  const changed = { changedBy: 'system:test', changedAt: world.clock.now() };
  const shown = { publicCode: PUBLIC_CODE, recipientOrgId: 'KE-NCB-998877' };
  await world.db.insert(grantPublications).values({ ...about, ...shown, ...changed });
  const { grants } = await publicData(world.db, world.clock.now());
  expect(grants).toMatchObject([{ recipient: { orgId: 'KE-NCB-998877' } }]);
}

async function identityOf(person: Person): Promise<readonly string[]> {
  const rows = await owner.sql<{ id: string }[]>`select identity_id as id from accounts where id = ${person.accountId}`;
  return rows.map((row) => row.id);
}
