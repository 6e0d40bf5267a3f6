// Checks an unpacked evidence bundle of Passerelle. Needs Node 20 or later and nothing else: no network, no packages.
//
//   node verify.mjs [--key <verifier key>] [folder]
//
// The verifier key stands on the portal's assurance page; ask for it by a way that does not pass through the bundle.
// Says what holds, or names the first thing that is wrong and ends with exit code 1.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const given = process.argv.slice(2);
const keyAt = given.indexOf('--key');
const trustedKey = keyAt >= 0 ? given.splice(keyAt, 2)[1] : null;
const folder = given[0] ?? dirname(fileURLToPath(import.meta.url));

class Wrong extends Error {}
const wrong = (what) => {
  throw new Wrong(what);
};
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (bytes) => bytes.toString('hex');
const file = (name) => join(folder, ...name.split('/'));

/** RFC 8785 for strings, whole numbers, booleans, null, lists and records; strings in NFC. */
function canonical(value) {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.keys(value).sort();
  return `{${pairs.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

async function* linesOf(name) {
  for await (const line of createInterface({ input: createReadStream(file(name)), crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line);
  }
}

/** 1. BagIt (RFC 8493): every file is listed and is what the list says. */
async function checkBag() {
  if (!existsSync(file('bagit.txt'))) wrong('this folder is no bag: bagit.txt is not there');
  const listed = new Set();
  for (const list of ['tagmanifest-sha256.txt', 'manifest-sha256.txt']) {
    for (const line of readFileSync(file(list), 'utf8').split('\n').filter(Boolean)) {
      const [digest, name] = [line.slice(0, 64), line.slice(66)];
      if (!existsSync(file(name))) wrong(`${name} is listed and not there`);
      const hash = createHash('sha256');
      for await (const part of createReadStream(file(name))) hash.update(part);
      if (hash.digest('hex') !== digest) wrong(`${name} is not what ${list} says it is`);
      listed.add(name);
    }
  }
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of found) {
    const name = relative(folder, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/');
    if (!listed.has(name) && name !== 'tagmanifest-sha256.txt') wrong(`${name} is there and not listed`);
  }
  return listed.size;
}

/** 2. C2SP signed notes: who signed how far the trail and the journal had come. */
function readCheckpoints() {
  const key = readFileSync(file('data/checkpoints/verifier-key.txt'), 'utf8').trim();
  if (trustedKey && trustedKey !== key) wrong('the bundle was signed with another key than the one you gave');
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S{44})$/.exec(key) ?? wrong('the verifier key is no key');
  const bytes = Buffer.from(encoded, 'base64');
  if (hex(sha256(`${name}\n`, bytes).subarray(0, 4)) !== id) wrong('the verifier key does not fit its own number');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const notes = readdirSync(file('data/checkpoints')).filter((entry) => /^\d+\.txt$/.test(entry));
  const read = notes.map((entry) => {
    const note = readFileSync(file(`data/checkpoints/${entry}`), 'utf8');
    const [, body = '', signed = ''] = /^((?:[^\n]+\n){6})\n— \S+ (\S+)\n$/.exec(note) ?? [];
    const signature = Buffer.from(signed, 'base64').subarray(4);
    if (!verify(null, Buffer.from(body), publicKey, signature)) wrong(`checkpoint ${entry} is not signed by that key`);
    const [origin, size, root, journal, at] = body.split('\n');
    const [, entries, head] = journal.split(' ');
    if (origin !== name || entry !== `${size}.txt`) wrong(`checkpoint ${entry} is of another trail`);
    return { size: Number(size), root, entries: Number(entries), head, at: at.slice(3) };
  });
  if (read.length === 0) wrong('there is no checkpoint');
  return read.sort((one, other) => one.size - other.size);
}

/** 3. The trail: every event hashed, chained, and in the Merkle tree (RFC 6962) of every checkpoint. */
async function checkTrail({ programmeId }, checkpoints) {
  let [previous, seq, erased, withheld, tree] = [sha256(`passerelle:trail:${programmeId}`), 0, 0, 0, []];
  const waiting = [...checkpoints];
  for await (const row of linesOf('data/trail.jsonl')) {
    if (row.seq !== seq + 1) wrong(`event ${seq + 1} of the trail is missing`);
    if (!row.event && !row.leaf) wrong(`event ${row.seq} of the trail is missing`);
    const leaf = row.event ? sha256(canonical(row.event)) : Buffer.from(row.leaf, 'hex');
    if (!row.event) withheld += 1;
    else if (row.body === null) erased += 1;
    else if (hex(sha256(Buffer.from(row.bodySalt, 'hex'), canonical(row.body))) !== row.event.bodyCommitment)
      wrong(`what event ${row.seq} says was changed`);
    const hash = sha256(previous, leaf);
    if (hex(hash) !== row.hash) wrong(`event ${row.seq} was changed, or the one before it`);
    tree = withLeaf(tree, seq, leaf);
    [previous, seq] = [hash, row.seq];
    if (waiting[0]?.size === seq && rootOf(tree) !== waiting.shift().root)
      wrong(`the trail differs from its checkpoint at event ${seq}`);
  }
  if (waiting.length > 0) wrong(`the trail ends at event ${seq}; a checkpoint was signed at event ${waiting[0].size}`);
  if (checkpoints.at(-1).size !== seq) wrong(`no checkpoint covers the events after ${checkpoints.at(-1).size}`);
  return { events: seq, erased, withheld };
}

function withLeaf(tree, size, leaf) {
  const subtrees = [...tree];
  let node = sha256(Buffer.from([0]), leaf);
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
    node = sha256(Buffer.from([1]), subtrees.pop(), node);
  return [...subtrees, node];
}

function rootOf(tree) {
  return tree.reduceRight((right, left) => sha256(Buffer.from([1]), left, right)).toString('base64');
}

/** 4. The journal: every entry hashed, chained, balanced per currency and in euros; payments approved by two people. */
async function checkJournal({ programmeId, opening }, checkpoints) {
  let [previous, number] = [sha256(`passerelle:journal:${programmeId}`), 0];
  const balances = new Map(Object.entries(opening).map(([account, minor]) => [account, BigInt(minor)]));
  const waiting = checkpoints.filter(({ entries }) => entries > 0);
  for await (const { entryNo, entry, leaf, hash: stored } of linesOf('data/journal.jsonl')) {
    if (entryNo !== number + 1 || !(entry || leaf)) wrong(`entry ${number + 1} of the journal is missing`);
    const hash = sha256(previous, entry ? sha256(canonical(entry)) : Buffer.from(leaf, 'hex'));
    if (hex(hash) !== stored) wrong(`entry ${entryNo} was changed, or the one before it`);
    if (entry) checkEntry(entryNo, entry, balances);
    [previous, number] = [hash, entryNo];
    for (; waiting[0]?.entries === number; waiting.shift())
      if (waiting[0].head !== hash.toString('base64'))
        wrong(`the journal differs from its checkpoint at entry ${number}`);
  }
  if (waiting.length > 0) wrong(`the journal ends at entry ${number}; a checkpoint knows ${waiting[0].entries}`);
  return { entries: number, balances };
}

function checkEntry(number, { rule, postings, approvers, preparedBy }, balances) {
  const sums = new Map([['in euros', 0n]]);
  const add = (name, minor) => sums.set(name, (sums.get(name) ?? 0n) + BigInt(minor));
  for (const { account, amountMinor, currency, eurMinor } of postings) {
    add(currency, amountMinor);
    add('in euros', eurMinor);
    balances.set(account, (balances.get(account) ?? 0n) + BigInt(eurMinor));
  }
  for (const [name, sum] of sums) if (sum !== 0n) wrong(`entry ${number} does not balance ${name}`);
  if (rule === 'pay' && new Set([preparedBy, ...(approvers ?? [])]).size < 3)
    wrong(`payment entry ${number} was not prepared and approved by three different people`);
}

/** 5. What the portal said the accounts stood at, against what the journal of the period adds up to. */
function checkBalances({ closing }, balances) {
  for (const account of new Set([...balances.keys(), ...Object.keys(closing)])) {
    const found = balances.get(account) ?? 0n;
    const said = BigInt(closing[account] ?? '0');
    if (found !== said) wrong(`account ${account} adds up to ${found} cents; the portal said ${said}`);
  }
}

try {
  const files = await checkBag();
  const about = JSON.parse(readFileSync(file('data/about.json'), 'utf8'));
  const checkpoints = readCheckpoints();
  const { events, erased, withheld } = await checkTrail(about, checkpoints);
  const { entries, balances } = await checkJournal(about, checkpoints);
  checkBalances(about, balances);
  const say = (line) => process.stdout.write(`${line}\n`);
  say(
    `Whole: ${files} files, ${events} events (${erased} erased, ${withheld} as their hash only), ${entries} entries.`,
  );
  say(`Signed: ${checkpoints.length} checkpoints, the last of ${checkpoints.at(-1).at}.`);
  if (!trustedKey) say('The key came with the bundle. Give the one you know with --key to prove who signed.');
} catch (error) {
  if (!(error instanceof Wrong) && error?.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  process.stderr.write(`Wrong: ${error.message}\n`);
  process.exitCode = 1;
}
