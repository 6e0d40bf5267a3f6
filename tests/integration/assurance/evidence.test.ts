import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditDownloads } from '#db/schema/assurance.ts';
import { documents } from '#db/schema/documents.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { takeEvidence } from '#app/assurance/evidence/take-evidence.server.ts';
import { loadSample } from '#app/assurance/sampling/sample-store.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { describeEvidence } from '#app/reports/evidence/describe-evidence.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { auditorWithBooks, drawn, sampleOf } from '#tests/support/audit-sample.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

type Files = Readonly<Record<string, Uint8Array>>;

let world: TestWorld;
let grant: AuditedGrant;
let controller: Person;
let sampleId: string;
let files: Files;
const folder = mkdtempSync(join(tmpdir(), 'passerelle-evidence-'));

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  controller = await person(world, 'auditor', { programmeId: grant.programmeId });
  await runningEngagement(world, grant.lead, controller, { profile: 'full', mandate: 'Article 16.2' });
  sampleId = await drawn(world, controller, { method: 'top', size: 3, seed: 'all' });
  files = await taken(controller, sampleId);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

async function take(who: Person, id: string) {
  const at = world.clock.now();
  const [scope, sample] = [await bookScope(world.db, who, at), await loadSample(world.db, { id, actor: who, at })];
  if (!scope || !sample) throw new Error('no such sample');
  return takeEvidence(world, who, { scope, sample, text: textIn('en') });
}

async function taken(who: Person, id: string): Promise<Files> {
  return Object.fromEntries(await unzipped(await buffer(expectOk(await take(who, id)).body)));
}

/** Unpacks, changes what is asked for, mends both manifests, and lets the bag's own program say what it thinks of it. */
function verify(changes: Readonly<Record<string, string | null>> = {}, of: Files = files) {
  const bag = new Map<string, Uint8Array>(Object.entries(of));
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) bag.delete(name);
    else bag.set(name, Buffer.from(content));
  }
  bag.set(
    'manifest-sha256.txt',
    manifest(bag, (name) => name.startsWith('data/')),
  );
  const unlisted = ['tagmanifest-sha256.txt', 'signature.txt'];
  const isTag = (name: string) => !name.startsWith('data/') && !unlisted.includes(name);
  bag.set('tagmanifest-sha256.txt', manifest(bag, isTag));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of bag) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { verifierKey } = checkpointKeyOf(world, grant.programmeId);
  const given = [join(folder, 'verify.mjs'), '--key', verifierKey];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function manifest(bag: ReadonlyMap<string, Uint8Array>, lists: (name: string) => boolean): Uint8Array {
  const listed = [...bag].filter(([name]) => lists(name));
  return Buffer.from(listed.map(([name, content]) => `${digest(content)}  ${name}\n`).join(''));
}

const documentNames = (of: Files) => Object.keys(of).filter((name) => name.startsWith('data/documents/'));
const textOf = (name: string) => Buffer.from(files[name] ?? []).toString();

describe('D23: the documents of a sample', () => {
  it('AT-5: are in a folder for each transaction, as handed in, and found whole by the program beside them', async () => {
    const { lines } = await sampleOf(world, controller, sampleId);
    const expected = lines.flatMap(({ transactionNo, onRecord }) =>
      onRecord.map(({ reference }) => `data/documents/${transactionNo}/${reference}.pdf`),
    );
    expect(expected).toHaveLength(2);
    expect(documentNames(files)).toEqual(expected);
    expect(expected.map(textOf)).toEqual(['%PDF-1.4 receipt', '%PDF-1.4 witness-statement']);
    const { status, said } = verify();
    expect(said).toMatch(/^Whole: \d+ files, 2 events /);
    expect(said).toContain('Documents: 2 in the index, 2 of them in the bag.');
    expect(status).toBe(0);
  });

  it('are no longer whole once one is swapped, gone or slipped in, however well the bag is mended', () => {
    const [receipt = '', witness = ''] = documentNames(files);
    const index = textOf('data/documents.csv');
    const swapped = index.replace(digest('%PDF-1.4 receipt'), digest('forged'));
    expect(swapped).not.toBe(index);
    expect(verify({ [receipt]: 'forged' }).said).toContain('is not what the index says it is');
    expect(verify({ [receipt]: 'forged', 'data/documents.csv': swapped }).said).toContain('says the trail');
    expect(verify({ [receipt]: textOf(witness), [witness]: textOf(receipt) }).said).toContain('what the index says');
    expect(verify({ [receipt]: null }).said).toContain('is not there');
    expect(verify({ [receipt.replace('D1.pdf', 'D9.pdf')]: 'slipped in' }).said).toContain('not in the index');
    const without = index.split('\r\n').filter((line) => !line.includes(digest('%PDF-1.4 receipt')));
    expect(verify({ [receipt]: null, 'data/documents.csv': without.join('\r\n') }).said).toContain('the portal said 2');
    const [, ...events] = textOf('data/trail.jsonl').split('\n');
    const about = textOf('data/about.json').replace('"events": 2', '"events": 1');
    expect(verify({ 'data/trail.jsonl': events.join('\n'), 'data/about.json': about }).said).toContain(
      'is not proved by the trail',
    );
  });

  it('are those of the drawn transactions only', async () => {
    const others = await drawn(world, controller, { method: 'top', size: 2, seed: 'large' });
    const large = await taken(controller, others);
    expect(documentNames(large)).toEqual([]);
    expect(verify({}, large)).toMatchObject({ status: 0, said: expect.stringContaining('Documents: 0 in the index') });
  });

  it('I37: stay closed to the protected profile and to staff; that somebody asked is on the trail', async () => {
    const colleague = await auditorWithBooks(world, grant);
    for (const who of [colleague, grant.lead]) {
      expect(codeOf(await take(who, sampleId))).toBe('identities-closed');
      expect((await sampleOf(world, who, sampleId)).documents.allowed).toBe(false);
      const told = and(eq(trailEvents.actor, who.accountId), eq(trailEvents.kind, 'download.refused'));
      const [event] = await world.db.select().from(trailEvents).where(told);
      expect(event?.body).toMatchObject({ code: 'D23', profile: 'full', why: 'identities-closed' });
    }
    expect((await sampleOf(world, controller, sampleId)).documents.allowed).toBe(true);
  });

  it('I39: are in the register of downloads as a full file, and named by no identity', async () => {
    const rows = await world.db.select().from(auditDownloads).where(eq(auditDownloads.accountId, controller.accountId));
    expect(rows[0]).toMatchObject({ code: 'D23', format: 'zip', profile: 'full' });
    expect(JSON.parse(textOf('data/about.json'))).toMatchObject({ profile: 'full', documents: 2 });
    const all = Object.entries(files)
      .flatMap(([name, content]) => [name, Buffer.from(content).toString('utf8')])
      .join('\n');
    for (const secret of grant.secrets) expect(all).not.toContain(secret);
  });

  it('say in what language they are, and what they translate, in the index and in the description of the bag', async () => {
    const rows = await world.db.select().from(documents).where(eq(documents.ownerKind, 'report')).orderBy(documents.id);
    const [first, second] = rows.filter(({ label }) => label === 'receipt' || label === 'witness-statement');
    const { organisationId } = grant.agreement;
    const owner = await person(world, 'applicant-owner', { organisationId });
    const facts = { language: 'uk', redacted: true, translationOf: first?.id ?? '' };
    const about = { reportId: second?.ownerId ?? '', documentId: second?.id ?? '', stated: 0, facts };
    expectOk(await describeEvidence(world, owner, { ...about, key: freshKey() }));
    const described = await taken(controller, sampleId);
    expect(verify({}, described)).toMatchObject({ status: 0 });
    const index = Buffer.from(described['data/documents.csv'] ?? []).toString();
    expect(index).toContain(`,uk,Y,${first?.reference}`);
    const crate = Buffer.from(described['data/ro-crate-metadata.json'] ?? []).toString();
    const graph = (JSON.parse(crate) as { '@graph': Record<string, unknown>[] })['@graph'];
    const [original, copy] = [first, second].map((each) =>
      graph.find(({ identifier }) => identifier === each?.reference),
    );
    expect(copy).toMatchObject({ inLanguage: 'uk', translationOfWork: { '@id': original?.['@id'] } });
    expect(copy?.['creativeWorkStatus']).toContain('blacked out');
  });

  it('break off when the store holds other bytes than were handed in, and are never complete', async () => {
    const [stored] = await world.db.select().from(documents).where(eq(documents.label, 'receipt'));
    const { storageKey = '', mediaType = '' } = stored ?? {};
    const put = (content: string) =>
      world.documents.put(storageKey, Readable.from([content]), { mediaType, maxBytes: 1_000 });
    const complete = () => world.db.$count(auditDownloads, sql`${auditDownloads.code} = 'D23'`);
    const before = await complete();
    await put('%PDF-1.4 another');
    const { body } = expectOk(await take(controller, sampleId));
    await expect(buffer(body)).rejects.toThrow('is not what was handed in');
    expect(await complete()).toBe(before);
    await put('%PDF-1.4 receipt');
    expect(documentNames(await taken(controller, sampleId))).toHaveLength(2);
  });
});
