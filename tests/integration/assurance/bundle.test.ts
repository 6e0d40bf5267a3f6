import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBundle } from '#app/assurance/bundle/take-bundle.server.ts';
import { DOWNLOAD_CODES } from '#app/assurance/downloads/download-name.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { narrowed, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKey } from '#app/trail/checkpoint.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let scope: BookScope;
let files: Readonly<Record<string, Uint8Array>>;
const folder = mkdtempSync(join(tmpdir(), 'passerelle-bundle-'));

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  await writeCheckpoint(world, grant.programmeId);
  const auditor = await person(world, 'auditor', { programmeId: grant.programmeId });
  scope = await runningEngagement(world, grant.lead, auditor);
  files = await take(scope);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

async function take(of: BookScope): Promise<Readonly<Record<string, Uint8Array>>> {
  const taken = await takeBundle(world, grant.lead, { scope: of, text: textIn('en') });
  return Object.fromEntries(await unzipped(await buffer(expectOk(taken).body)));
}

/** Unpacks, changes what is asked for and lets the bundle's own program say what it thinks of it. */
function verify(change: Readonly<Record<string, string | Uint8Array | null>> = {}, ...given: string[]) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries({ ...files, ...change })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const program = join(folder, 'verify.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const textOf = (name: string) => Buffer.from(files[name] ?? []).toString();
const linesOf = (name: string) => textOf(name).trim().split('\n');

/** A change with manifests that fit it: what somebody would do who knows how a bag is made. */
function consistent(name: string, content: string): Record<string, string> {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const listed = (list: string, file: string, text: string) =>
    list.replace(new RegExp(`^[0-9a-f]{64}  ${file.replaceAll('.', '\\.')}$`, 'm'), `${digest(text)}  ${file}`);
  const manifest = listed(textOf('manifest-sha256.txt'), name, content);
  const tags = listed(textOf('tagmanifest-sha256.txt'), 'manifest-sha256.txt', manifest);
  return { [name]: content, 'manifest-sha256.txt': manifest, 'tagmanifest-sha256.txt': tags };
}

function withLine(name: string, at: number, edit: (line: string) => string): Record<string, string> {
  const lines = linesOf(name).map((line, place) => (place === at ? edit(line) : line));
  return consistent(name, `${lines.join('\n')}\n`);
}

/** One download stands for all: to the program they are lines of the manifest. A changed program says what it likes. */
const isOfItsOwnKind = (file: string) =>
  file !== 'verify.mjs' && (!file.startsWith('data/downloads/') || file.endsWith('D13.csv'));

describe('the evidence bundle', () => {
  it('AT-4: is found whole by the program inside it, without us', () => {
    const { verifierKey } = checkpointKeyOf(world, grant.programmeId);
    const { status, said } = verify({}, '--key', verifierKey);
    expect(said).toMatch(
      /^Whole: \d+ files, \d+ events \(0 erased, 0 as their hash only\), \d+ entries\.\nTables: 24, \d+ rows, every row and total as it was made\.\nDocuments: .*\nSigned: the bag; checkpoints: 2,/,
    );
    expect(status).toBe(0);
  });

  it('AT-4: by the command its README prints, in the unpacked folder, and without a way to any network', () => {
    verify();
    const { verifierKey } = checkpointKeyOf(world, grant.programmeId);
    const printed = /^node verify\.mjs .*$/m.exec(textOf('README.txt'))?.[0] ?? '';
    const [, ...words] = printed.replace(/‹.+›$/, verifierKey).split(' ');
    expect(words).toEqual(['verify.mjs', '--key', verifierKey]);
    const { status, stderr } = spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: 'utf8',
      env: { NODE_ENV: 'test' },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(Object.keys(files).filter((name) => name.endsWith('js'))).toEqual(['verify.mjs']);
    const imported = [...textOf('verify.mjs').matchAll(/^import .* from '([^']+)'/gm)].map(([, name]) => name);
    expect(imported).toEqual(['node:crypto', 'node:fs', 'node:path', 'node:url']);
    expect(textOf('verify.mjs')).not.toMatch(/\bfetch\(|WebSocket|\bimport\(|\brequire\(|child_process|eval\(/);
  });

  it('EX-5: holds every download and the dictionary, and no identity of the story', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'data/documents.csv',
        ...[...DOWNLOAD_CODES, 'dictionary']
          .filter((name) => name !== 'D23')
          .map((name) => `data/downloads/${name}.csv`),
      ]),
    );
    const everything = Object.values(files)
      .map((content) => Buffer.from(content).toString('utf8'))
      .join('\n');
    for (const secret of grant.secrets) expect(everything).not.toContain(secret);
  });

  it('EX-5: is described as an RO-Crate: every file of the payload with the hash the manifest gives', () => {
    const crate = JSON.parse(textOf('data/ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] };
    const described = crate['@graph'].flatMap((each) => (each['@type'] === 'File' ? [each] : []));
    const lines = described.map((each) => `${String(each['sha256'])}  data/${String(each['@id'])}`);
    const listed = linesOf('manifest-sha256.txt').filter((line) => !line.endsWith('  data/ro-crate-metadata.json'));
    expect(lines).toEqual(listed);
    expect(described.map((each) => files[`data/${String(each['@id'])}`]?.byteLength.toString())).toEqual(
      described.map((each) => each['contentSize']),
    );
    const software = crate['@graph'].find((each) => each['@type'] === 'SoftwareApplication');
    expect(software?.['softwareVersion']).toMatch(/^\d+\.\d+\.\d+/);
    const agent = crate['@graph'].find((each) => each['@id'] === '#agent');
    expect(agent?.['name']).toBe(grant.lead.alias);
  });

  it('D23: indexes the evidence documents, and finds an index that differs from what the trail says was handed in', () => {
    const index: Record<string, string>[] = parse(textOf('data/documents.csv'), { columns: true, bom: true });
    expect(index.slice(0, -1)).toMatchObject([
      { type: 'receipt', media_type: 'application/pdf', bytes: '16', date: '2026-11-02', language: '', redacted: '' },
      { type: 'witness-statement', translation_of: '' },
    ]);
    const [first] = index;
    expect(first?.['doc_id']).toMatch(/-RP1-D1$/);
    expect(first?.['transaction_no']).toMatch(/-RP1-L3$/);
    const sha256 = createHash('sha256').update('%PDF-1.4 receipt').digest('hex');
    expect(first?.['sha256']).toBe(sha256);
    expect(verify().said).toContain('Documents: 2 in the index, 0 of them in the bag.');
    const other = consistent('data/documents.csv', textOf('data/documents.csv').replace(sha256, '0'.repeat(64)));
    expect(verify(other).said).toContain(`${first?.['doc_id']} is not the one that was handed in`);
  });

  it('finds a byte that was changed, a file that is gone and one that was slipped in', () => {
    for (const [name, content] of Object.entries(files).filter(([file]) => isOfItsOwnKind(file))) {
      const middle = Math.floor(content.length / 2);
      const changed = content.map((byte, place) => (place === middle ? byte ^ 1 : byte));
      expect(verify({ [name]: changed }), name).toMatchObject({ status: 1, said: expect.stringContaining('Wrong: ') });
      expect(verify({ [name]: null }), name).toMatchObject({ status: 1 });
    }
    expect(verify({ 'data/extra.txt': 'x' }).said).toContain('data/extra.txt is there and not listed');
    expect(readdirSync(folder).length).toBeGreaterThan(3);
    // Two dozen runs of the program.
  }, 150_000);

  it('AT-4: finds what was changed by somebody who mends the manifests', () => {
    const trail = linesOf('data/trail.jsonl').length;
    const journal = linesOf('data/journal.jsonl').length;
    for (let at = 0; at < trail; at += 7) {
      const edited = withLine('data/trail.jsonl', at, (line) =>
        line.replace(/"kind":"[^"]*"/, '"kind":"nothing.happened"'),
      );
      expect(verify(edited).said).toContain(`event ${at + 1} was changed`);
      const body = withLine('data/trail.jsonl', at, (line) => line.replace(/"body":\{/, '"body":{"more":1,'));
      expect(verify(body).said).toContain('what event');
    }
    for (let at = 0; at < journal; at += 1) {
      const edited = withLine('data/journal.jsonl', at, (line) =>
        line.replaceAll(/"eurMinor":"(-?)/g, '"eurMinor":"$19'),
      );
      expect(verify(edited).said).toContain(`entry ${at + 1} was changed`);
    }
    const cut = linesOf('data/trail.jsonl').slice(0, -1).join('\n');
    expect(verify(consistent('data/trail.jsonl', `${cut}\n`)).said).toContain('a checkpoint was signed at event');
    const short = linesOf('data/journal.jsonl').slice(0, -1).join('\n');
    expect(verify(consistent('data/journal.jsonl', `${short}\n`)).said).toContain('the journal ends at entry');
    const about = textOf('data/about.json').replace(/"closing": \{\s*"1000": "-/, '$&9');
    expect(verify(consistent('data/about.json', about)).said).toContain('the portal said');
  });

  it('names the row of a table that was changed, and the total that no longer fits', () => {
    const name = 'data/downloads/D12.csv';
    const [heading = '', first = '', ...rest] = textOf(name).trimEnd().split('\r\n');
    const table = (...rows: string[]) => consistent(name, `${[heading, ...rows].join('\r\n')}\r\n`);
    expect(verify(table(first.replace('agreement-active', 'agreement-passive'), ...rest)).said).toContain(
      `Wrong: row 1 of ${name} was changed`,
    );
    expect(verify(table(first, ...rest.slice(0, -1), first, rest.at(-1) ?? '')).said).toContain(
      `the totals of ${name} are of other rows`,
    );
    const total = rest.at(-1) ?? '';
    expect(total).toMatch(/^TOTAL,.*,\d+\.00,/);
    expect(verify(table(first, ...rest.slice(0, -1), total.replace(/,(\d+)\.00,/, ',9$1.00,'))).said).toContain(
      `eur of ${name} adds up to`,
    );
  });

  it('EX-5: finds what agrees with itself and is not what was signed', () => {
    const unlike = 'the bag is not what was signed';
    // A period that began elsewhere: opening and closing moved by the same amount.
    const about = JSON.parse(textOf('data/about.json')) as Record<'opening' | 'closing', Record<string, string>>;
    const moved = (of: Record<string, string>) => ({ ...of, '1000': `${BigInt(of['1000'] ?? '0') + 500n}` });
    const elsewhere = { ...about, opening: moved(about.opening), closing: moved(about.closing) };
    expect(verify(consistent('data/about.json', JSON.stringify(elsewhere))).said).toContain(unlike);
    // The trail of an earlier day: its end cut off, with the checkpoint that knew of it.
    const [older, newer] = Object.keys(files)
      .flatMap((name) => /^data\/checkpoints\/(\d+)\.txt$/.exec(name)?.[1] ?? [])
      .map(Number)
      .toSorted((one, other) => one - other);
    const cut = consistent('data/trail.jsonl', `${linesOf('data/trail.jsonl').slice(0, older).join('\n')}\n`);
    const gone = new RegExp(`^.*/${newer}\\.txt\n`, 'm');
    const manifest = (cut['manifest-sha256.txt'] ?? '').replace(gone, '');
    const tags = textOf('tagmanifest-sha256.txt').replace(
      /^[0-9a-f]{64}(?= {2}manifest-sha256)/m,
      createHash('sha256').update(manifest).digest('hex'),
    );
    const earlier = { ...cut, 'manifest-sha256.txt': manifest, 'tagmanifest-sha256.txt': tags };
    expect(verify({ ...earlier, [`data/checkpoints/${newer}.txt`]: null }).said).toContain('Wrong: ');
    // What a person wrote, where no chain looks.
    const crate = textOf('data/ro-crate-metadata.json').replace('No licence', 'A licence');
    expect(verify(consistent('data/ro-crate-metadata.json', crate)).said).toContain(unlike);
    expect(verify({ 'signature.txt': null }).said).toContain('the bag is not signed');
    const other = textOf('signature.txt').replace(/^.*\n.*\n/, 'passerelle bag v1\nanother\n');
    expect(verify({ 'signature.txt': other }).said).toContain('the bag is not signed by that key');
  });

  it('carries the dictionary in five languages', () => {
    const headings = ['', '-ar', '-es', '-fr', '-ru'].map(
      (language) => textOf(`data/downloads/dictionary${language}.csv`).split(',', 1)[0],
    );
    expect(new Set(headings).size).toBe(5);
  });

  it('AT-3: finds a bundle that was signed anew by somebody else, once the key is known', () => {
    const { verifierKey } = checkpointKeyOf(world, grant.programmeId);
    const [name = ''] = verifierKey.split('+');
    const other = checkpointKey(name, Buffer.alloc(32, 9)).verifierKey;
    const swapped = consistent('data/checkpoints/verifier-key.txt', `${other}\n`);
    expect(verify(swapped).said).toContain('is not signed by that key');
    expect(verify({}, '--key', other).said).toContain('another key than the one you gave');
  });

  it('I39: of what lies outside the period it holds the hash and nothing else', async () => {
    const day = narrowed(scope, { from: '2026-01-01', to: '2026-01-31' });
    files = await take(day);
    expect(verify().said).toMatch(/Whole: \d+ files, (\d+) events \(0 erased, \1 as their hash only\)/);
    expect(textOf('data/trail.jsonl')).not.toContain('"kind"');
    expect(textOf('data/journal.jsonl')).not.toContain('postings');
  });
});
