import { eq, inArray, not } from 'drizzle-orm';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { awards } from '#db/schema/awards.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import { takeGrantBundle } from '#app/assurance/bundle/take-grant-bundle.server.ts';
import { checkpointFile } from '#app/assurance/checkpoint-pages.server.ts';
import { agreementInScope } from '#app/assurance/grant-events.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, narrowed, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { auditedGrant, commit, payFirst, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { person } from '#tests/support/people.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let other: TestAgreement;
let scope: BookScope;
let files: Readonly<Record<string, Uint8Array>>;
let key: string;
let firstSize: number;
const folder = mkdtempSync(join(tmpdir(), 'passerelle-grant-'));

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  firstSize = (await writeCheckpoint(world, grant.programmeId)).size;
  other = await activeAgreement(world, { programmeId: grant.programmeId });
  const { programmeId } = grant;
  await commit(world, { programmeId, agreement: other });
  const finance = await person(world, 'finance-officer', { programmeId });
  await payFirst(world, { programmeId, agreement: other, finance });
  scope = found(await bookScope(world.db, grant.lead, world.clock.now()));
  key = checkpointKeyOf(world, grant.programmeId).verifierKey;
  files = await take(scope);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('nothing found');
  return value;
}

async function take(of: BookScope): Promise<Readonly<Record<string, Uint8Array>>> {
  const agreement = found(await agreementInScope(world.db, grant.lead, of, grant.agreement.id));
  const taken = await takeGrantBundle(world, grant.lead, { scope: of, text: textIn('en'), grant: agreement });
  return Object.fromEntries(await unzipped(await buffer(expectOk(taken).body)));
}

function unpack(changed: Readonly<Record<string, string | Uint8Array>> = {}): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries({ ...files, ...changed })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function verify(...given: string[]) {
  const run = spawnSync(process.execPath, [join(folder, 'verify.mjs'), ...given], { encoding: 'utf8' });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
}

const textOf = (name: string) => Buffer.from(files[name] ?? []).toString();

/** A change with manifests that fit it. */
function consistent(name: string, content: string): Record<string, string> {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const listed = (list: string, file: string, text: string) =>
    list.replace(new RegExp(`^[0-9a-f]{64}  ${file.replaceAll('.', '\\.')}$`, 'm'), `${digest(text)}  ${file}`);
  const manifest = listed(textOf('manifest-sha256.txt'), name, content);
  const tags = listed(textOf('tagmanifest-sha256.txt'), 'manifest-sha256.txt', manifest);
  return { [name]: content, 'manifest-sha256.txt': manifest, 'tagmanifest-sha256.txt': tags };
}

const trail = () => textOf('data/trail.jsonl').trim().split('\n');
const withTrail = (lines: readonly string[]) => consistent('data/trail.jsonl', `${lines.join('\n')}\n`);

describe('the evidence of one grant', () => {
  it('AT-5: is found whole by the program inside it, every event proved by the checkpoint', () => {
    unpack();
    const { status, said } = verify('--key', key);
    expect(said).toMatch(
      /^Whole: \d+ files, (\d+) events \(0 erased, (\d+) as their hash only\), \d+ entries\.\nTables: 1, .*\nDocuments: .*\nSigned: the bag; checkpoints: 1,/,
    );
    expect(status).toBe(0);
    const kinds = trail().map((line) => (JSON.parse(line) as { event: { kind: string } }).event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['disbursement.confirmed', 'report.decided']));
  });

  it('AT-5: shows nothing of another grant: no reference, no id, no alias, no person who acted only there', async () => {
    const everything = Object.values(files)
      .map((content) => Buffer.from(content).toString('utf8'))
      .join('\n');
    expect(everything).toContain(grant.agreement.id);
    const foreign = await foreignWords();
    expect(foreign.length).toBeGreaterThan(15);
    expect(foreign.filter((word) => everything.includes(word))).toEqual([]);
    for (const secret of grant.secrets) expect(everything).not.toContain(secret);
  });

  it('AT-5: finds an event changed, slipped in from elsewhere, moved, left out, and a proof of another', () => {
    const lines = trail();
    const [first = '', second = ''] = lines;
    const changes: [readonly string[], string][] = [
      [lines.with(0, first.replace(/"kind":"[^"]*"/, '"kind":"nothing.happened"')), 'is not proved by the checkpoint'],
      [lines.with(0, first.replace('"body":{', '"body":{"more":1,')), 'was changed'],
      [lines.with(0, first.replace(/"seq":(\d+)/, '"seq":1$1')), 'is not'],
      [lines.with(0, second), 'is not in its place'],
      [lines.slice(1), 'the portal said'],
      [
        lines.with(0, first.replace(/"proof":\["[^"]*"/, '"proof":["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="')),
        'is not proved',
      ],
      [lines.with(0, first.replace(/,"proof":\[.*\]/, '')), 'is missing'],
    ];
    for (const [changed, complaint] of changes) {
      unpack(withTrail(changed));
      expect(verify()).toMatchObject({ status: 1, said: expect.stringContaining(complaint) });
    }
    unpack(consistent('data/about.json', textOf('data/about.json').replace(/"closing": \{\s*"1000": "-/, '$&9')));
    expect(verify().said).toContain('the portal said');
  });

  it('I39: holds what happened on the open days, and is for agreements of the reader’s programme only', async () => {
    files = await take(narrowed(scope, { from: '2026-01-01', to: '2026-01-31' }));
    unpack();
    expect(verify('--key', key).said).toMatch(/^Whole: \d+ files, 0 events/);
    const elsewhere = { ...scope, programmeId: world.ids.next() };
    expect(await agreementInScope(world.db, grant.lead, elsewhere, grant.agreement.id)).toBeNull();
  });

  it('AT-3: proves offline that a later checkpoint continues an earlier one, and finds one that does not', async () => {
    const last = await writeCheckpoint(world, grant.programmeId);
    const [older, proof] = [`${firstSize}.txt`, `${firstSize}-${last.size}.txt`];
    unpack();
    const note = found(await checkpointFile(world, grant.programmeId, older));
    const proved = found(await checkpointFile(world, grant.programmeId, proof));
    writeFileSync(join(folder, 'older'), note);
    writeFileSync(join(folder, 'proof'), proved);
    const asked = ['--consistency', join(folder, 'proof'), '--older', join(folder, 'older'), '--key', key];
    expect(verify(...asked)).toMatchObject({ status: 0, said: expect.stringContaining('Consistent: the trail of') });
    const lines = proved.split('\n');
    const wrong = lines.with(1, Buffer.alloc(32).toString('base64'));
    writeFileSync(join(folder, 'proof'), wrong.join('\n'));
    expect(verify(...asked)).toMatchObject({ status: 1, said: expect.stringContaining('does not begin with') });
    writeFileSync(join(folder, 'proof'), proved);
    writeFileSync(join(folder, 'older'), note.replace('passerelle v1', 'passerelle v2'));
    expect(verify(...asked).said).toContain('is not signed by that key');
    for (const name of ['7.txt', `7-${last.size}.txt`, `${last.size}-${firstSize}.txt`, 'x.txt', '../1.txt']) {
      expect(await checkpointFile(world, grant.programmeId, name)).toBeNull();
    }
  });
});

/** Everything another grant is known by in this programme, and the people who acted in it and not in this one. */
async function foreignWords(): Promise<readonly string[]> {
  const ours = grant.agreement.id;
  const rows = await world.db
    .select({
      agreement: agreements.id,
      reference: agreements.reference,
      application: applications.id,
      applicationReference: applications.reference,
      award: awards.id,
      organisation: organisations.id,
      alias: organisations.alias,
      payment: disbursements.id,
      paymentReference: disbursements.reference,
    })
    .from(agreements)
    .innerJoin(disbursements, eq(disbursements.agreementId, agreements.id))
    .innerJoin(applications, eq(applications.id, agreements.applicationId))
    .innerJoin(awards, eq(awards.id, agreements.awardId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(not(eq(agreements.id, ours)));
  expect(rows.map((row) => row.agreement)).toContain(other.id);
  const own = new Set(trail().flatMap((line) => [...(line.match(/[0-9a-f-]{36}/g) ?? [])]));
  const events = await world.db
    .select({ id: trailEvents.id, actor: trailEvents.actor, entity: trailEvents.entityId, leaf: trailEvents.leafHash })
    .from(trailEvents)
    .innerJoin(trailChain, eq(trailChain.eventId, trailEvents.id))
    .where(
      inArray(
        trailEvents.entityId,
        rows.flatMap((row) => [row.agreement, row.application, row.award, row.payment]),
      ),
    );
  const actors = events.map((event) => event.actor).filter((actor) => /^[0-9a-f-]{36}$/.test(actor) && !own.has(actor));
  const people = actors.length === 0 ? [] : await world.db.select().from(accounts).where(inArray(accounts.id, actors));
  const mine = await world.db
    .select({ alias: organisations.alias })
    .from(organisations)
    .where(eq(organisations.id, grant.agreement.organisationId));
  const shared = new Set(mine.map((row) => row.alias));
  return [
    ...rows.flatMap((row) => Object.values(row)).filter((word) => !shared.has(word)),
    ...events.flatMap((event) => [event.id, event.leaf.toString('hex')]),
    ...actors,
    ...people.map((person) => person.id),
  ];
}
