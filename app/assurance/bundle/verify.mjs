// Checks what Passerelle signed. Needs Node 20.12 or later and nothing else: no network, no packages.
//
//   node verify.mjs [--key <verifier key>] [folder]                       an unpacked evidence bundle
//   node verify.mjs --consistency <proof> --older <note> [--key <key>]    two checkpoints, with the proof between them
//
// The verifier key stands on the portal's assurance page; ask for it by a way that does not pass through the bundle.
// Says what holds, or names the first thing that is wrong and ends with exit code 1. How a bag is read is in
// contents.mjs, the formats in proofs.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBag, checkDocuments, linesOf } from './contents.mjs';
import { canonical, growTree, hex, isConsistent, isIncluded, readKey, readNote, rootOf, sha256 } from './proofs.mjs';
import { Wrong, wrong } from './proofs.mjs';

const given = process.argv.slice(2);
const option = (name) => (given.includes(name) ? given.splice(given.indexOf(name), 2)[1] : null);
const [trustedKey, consistency, older] = [option('--key'), option('--consistency'), option('--older')];
const folder = given[0] ?? dirname(fileURLToPath(import.meta.url));
const file = (name) => join(folder, ...name.split('/'));
const say = (line) => process.stdout.write(`${line}\n`);

/** The records of a file of JSON lines, some at a time. */
async function* recordsOf(name) {
  for await (const lines of linesOf(file(name))) yield lines.map((line) => JSON.parse(line));
}

/** What the trail says was handed in: SHA-256 of each document by its reference, of the events that can be read. */
const attached = new Map();

/** 2. C2SP signed notes: who signed how far the trail and the journal had come. */
function readCheckpoints() {
  const key = readFileSync(file('data/checkpoints/verifier-key.txt'), 'utf8').trim();
  if (trustedKey && trustedKey !== key) wrong('the bundle was signed with another key than the one you gave');
  const notes = readdirSync(file('data/checkpoints')).filter((entry) => /^\d+\.txt$/.test(entry));
  const read = notes.map((entry) => {
    const checkpoint = readNote(readFileSync(file(`data/checkpoints/${entry}`), 'utf8'), readKey(key), entry);
    return entry === `${checkpoint.size}.txt` ? checkpoint : wrong(`checkpoint ${entry} is of another trail`);
  });
  if (read.length === 0) wrong('there is no checkpoint');
  return read.sort((one, other) => one.size - other.size);
}

/** 3. The trail: every event hashed, chained, and in the Merkle tree (RFC 6962) of every checkpoint. */
async function checkTrail({ programmeId }, checkpoints) {
  let [previous, seq, erased, withheld, tree] = [sha256(`passerelle:trail:${programmeId}`), 0, 0, 0, []];
  const waiting = [...checkpoints];
  for await (const rows of recordsOf('data/trail.jsonl')) {
    for (const row of rows) {
      if (row.seq !== seq + 1) wrong(`event ${seq + 1} of the trail is missing`);
      if (!row.event && !row.leaf) wrong(`event ${row.seq} of the trail is missing`);
      const leaf = row.event ? leafOf(row) : Buffer.from(row.leaf, 'hex');
      if (!row.event) withheld += 1;
      else if (row.body === null) erased += 1;
      const hash = sha256(previous, leaf);
      if (hex(hash) !== row.hash) wrong(`event ${row.seq} was changed, or the one before it`);
      tree = growTree(tree, seq, leaf);
      [previous, seq] = [hash, row.seq];
      if (waiting[0]?.size === seq && !rootOf(tree).equals(waiting.shift().root))
        wrong(`the trail differs from its checkpoint at event ${seq}`);
    }
  }
  if (waiting.length > 0) wrong(`the trail ends at event ${seq}; a checkpoint was signed at event ${waiting[0].size}`);
  if (checkpoints.at(-1).size !== seq) wrong(`no checkpoint covers the events after ${checkpoints.at(-1).size}`);
  return { events: seq, erased, withheld };
}

/** What an event says, hashed; its body is what the event commits to, or was erased. */
function leafOf({ seq, event, bodySalt, body }) {
  if (body !== null && hex(sha256(Buffer.from(bodySalt, 'hex'), canonical(body))) !== event.bodyCommitment)
    wrong(`what event ${seq} says was changed`);
  if (event.kind === 'report.evidence-attached' && body) attached.set(body.documentReference, body.sha256);
  return sha256(canonical(event));
}

/** 3. Events of one grant or one sample: each proved to be in the tree of the checkpoint, by itself. */
async function checkProved({ programmeId, events: said }, [{ size, root }]) {
  let [events, erased, last] = [0, 0, 0];
  for await (const rows of recordsOf('data/trail.jsonl')) {
    for (const row of rows) {
      if (!row.event || !row.proof) wrong(`event ${row.seq} of the trail is missing`);
      const proof = row.proof.map((hash) => Buffer.from(hash, 'base64'));
      if (row.seq <= last) wrong(`event ${row.seq} of the trail is not in its place`);
      if (row.event.programmeId !== programmeId) wrong(`event ${row.seq} is of another programme`);
      if (!isIncluded({ index: row.seq - 1, size, leaf: leafOf(row), proof, root }))
        wrong(`event ${row.seq} is not proved by the checkpoint`);
      if (row.body === null) erased += 1;
      [events, last] = [events + 1, row.seq];
    }
  }
  if (events !== said) wrong(`there are ${events} events; the portal said ${said}`);
  return { events, erased, withheld: size - events };
}

/** 4. The journal: every entry hashed, chained, balanced per currency and in euros; payments approved by two people. */
async function checkJournal({ programmeId, opening }, checkpoints) {
  let [previous, number] = [sha256(`passerelle:journal:${programmeId}`), 0];
  const balances = new Map(Object.entries(opening).map(([account, minor]) => [account, BigInt(minor)]));
  const waiting = checkpoints.filter(({ entries }) => entries > 0);
  for await (const rows of recordsOf('data/journal.jsonl')) {
    for (const { entryNo, entry, leaf, hash: stored } of rows) {
      if (entryNo !== number + 1 || !(entry || leaf)) wrong(`entry ${number + 1} of the journal is missing`);
      const hash = sha256(previous, entry ? sha256(canonical(entry)) : Buffer.from(leaf, 'hex'));
      if (hex(hash) !== stored) wrong(`entry ${entryNo} was changed, or the one before it`);
      if (entry) checkEntry(entryNo, entry, balances);
      [previous, number] = [hash, entryNo];
      for (; waiting[0]?.entries === number; waiting.shift())
        if (!waiting[0].journalHead.equals(hash)) wrong(`the journal differs from its checkpoint at entry ${number}`);
    }
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

async function checkBundle() {
  // 1. BagIt (RFC 8493): every file is listed and is what the list says.
  const listed = await checkBag(folder);
  const about = JSON.parse(readFileSync(file('data/about.json'), 'utf8'));
  const checkpoints = readCheckpoints();
  const { events, erased, withheld } = await (about.events === undefined ? checkTrail : checkProved)(
    about,
    checkpoints,
  );
  const { entries, balances } = await checkJournal(about, checkpoints);
  checkBalances(about, balances);
  // 6. The evidence documents: what the index says, what the trail says, and what is in the bag.
  const documents = await checkDocuments(folder, { listed, attached, expected: about.documents });
  const held = `${events} events (${erased} erased, ${withheld} as their hash only), ${entries} entries`;
  say(`Whole: ${listed.size} files, ${held}.`);
  say(`Signed: ${checkpoints.length} checkpoints, the last of ${checkpoints.at(-1).at}.`);
  if (listed.has('data/documents.csv'))
    say(`Documents: ${documents.indexed} in the index, ${documents.there} of them in the bag.`);
  if (!trustedKey) say('The key came with the bundle. Give the one you know with --key to prove who signed.');
}

/** Two checkpoints: the trail of the newer one begins with that of the older, event by event. */
function checkConsistency() {
  const [, size, hashes, note] = /^old (\d+)\n((?:[^\n]+\n)*)\n([^]*)$/.exec(readFileSync(consistency, 'utf8')) ?? [];
  if (!note) wrong('the proof is no consistency proof');
  const key = readKey(trustedKey ?? wrong('give the verifier key with --key'));
  const [first, second] = [
    readNote(readFileSync(older ?? wrong('give the older note with --older'), 'utf8'), key, 'older'),
    readNote(note, key, 'newer'),
  ];
  if (first.size !== Number(size))
    wrong(`the proof is for a trail of ${size} events; the older note has ${first.size}`);
  const proof = hashes
    .split('\n')
    .slice(0, -1)
    .map((hash) => Buffer.from(hash, 'base64'));
  if (!isConsistent(first, second, proof)) wrong('the newer trail does not begin with the older one');
  say(`Consistent: the trail of ${second.size} events begins with that of ${first.size}, signed ${first.at}.`);
}

try {
  await (consistency ? checkConsistency() : checkBundle());
} catch (error) {
  if (!(error instanceof Wrong) && error?.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  process.stderr.write(`Wrong: ${error.message}\n`);
  process.exitCode = 1;
}
