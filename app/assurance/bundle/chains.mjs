// The trail, the journal and their checkpoints, for verify.mjs: who signed how far both had come, every link of both
// chains, every entry of the ledger. Needs nothing but Node. `file` gives the path of a file of the bag.
import { readdirSync, readFileSync } from 'node:fs';
import { linesOf } from './contents.mjs';
import { canonical, growTree, hex, isIncluded, readCheckpoint, readKey, rootOf, sha256, wrong } from './proofs.mjs';

/** The records of a file of JSON lines, some at a time. */
async function* recordsOf(path) {
  for await (const lines of linesOf(path)) yield lines.map((line) => JSON.parse(line));
}

/** C2SP signed notes: who signed how far the trail and the journal had come. */
export function readCheckpoints(file, trustedKey) {
  const key = readFileSync(file('data/checkpoints/verifier-key.txt'), 'utf8').trim();
  if (trustedKey && trustedKey !== key) wrong('the bundle was signed with another key than the one you gave');
  const notes = readdirSync(file('data/checkpoints')).filter((entry) => /^\d+\.txt$/.test(entry));
  const read = notes.map((entry) => {
    const note = readFileSync(file(`data/checkpoints/${entry}`), 'utf8');
    const checkpoint = readCheckpoint(note, readKey(key), entry);
    return entry === `${checkpoint.size}.txt` ? checkpoint : wrong(`checkpoint ${entry} is of another trail`);
  });
  if (read.length === 0) wrong('there is no checkpoint');
  return { key: readKey(key), checkpoints: read.sort((one, other) => one.size - other.size) };
}

/** The trail: every event hashed, chained, and in the Merkle tree (RFC 6962) of every checkpoint. */
export async function checkTrail(file, { programmeId }, checkpoints) {
  const attached = new Map();
  let [previous, seq, erased, withheld, tree] = [sha256(`passerelle:trail:${programmeId}`), 0, 0, 0, []];
  const waiting = [...checkpoints];
  for await (const rows of recordsOf(file('data/trail.jsonl'))) {
    for (const row of rows) {
      if (row.seq !== seq + 1) wrong(`event ${seq + 1} of the trail is missing`);
      if (!row.event && !row.leaf) wrong(`event ${row.seq} of the trail is missing`);
      const leaf = row.event ? leafOf(row, attached) : Buffer.from(row.leaf, 'hex');
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
  return { events: seq, erased, withheld, attached };
}

/**
 * What an event says, hashed; its body is what the event commits to, or was erased. `attached` takes the SHA-256 of each
 * document that was handed in, by its reference.
 */
function leafOf({ seq, event, bodySalt, body }, attached) {
  if (body !== null && hex(sha256(Buffer.from(bodySalt, 'hex'), canonical(body))) !== event.bodyCommitment)
    wrong(`what event ${seq} says was changed`);
  if (event.kind === 'report.evidence-attached' && body) attached.set(body.documentReference, body.sha256);
  return sha256(canonical(event));
}

/** Events of one grant or one sample: each proved to be in the tree of the checkpoint, by itself. */
export async function checkProved(file, { programmeId, events: said }, [{ size, root }]) {
  const attached = new Map();
  let [events, erased, last] = [0, 0, 0];
  for await (const rows of recordsOf(file('data/trail.jsonl'))) {
    for (const row of rows) {
      if (!row.event || !row.proof) wrong(`event ${row.seq} of the trail is missing`);
      const proof = row.proof.map((hash) => Buffer.from(hash, 'base64'));
      if (row.seq <= last) wrong(`event ${row.seq} of the trail is not in its place`);
      if (row.event.programmeId !== programmeId) wrong(`event ${row.seq} is of another programme`);
      if (!isIncluded({ index: row.seq - 1, size, leaf: leafOf(row, attached), proof, root }))
        wrong(`event ${row.seq} is not proved by the checkpoint`);
      if (row.body === null) erased += 1;
      [events, last] = [events + 1, row.seq];
    }
  }
  if (events !== said) wrong(`there are ${events} events; the portal said ${said}`);
  return { events, erased, withheld: size - events, attached };
}

/** The journal: every entry hashed, chained, balanced per currency and in euros; payments approved by two people. */
export async function checkJournal(file, { programmeId, opening }, checkpoints) {
  let [previous, number] = [sha256(`passerelle:journal:${programmeId}`), 0];
  const balances = new Map(Object.entries(opening).map(([account, minor]) => [account, BigInt(minor)]));
  const waiting = checkpoints.filter(({ entries }) => entries > 0);
  for await (const rows of recordsOf(file('data/journal.jsonl'))) {
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

/** What the portal said the accounts stood at, against what the journal of the period adds up to. */
export function checkBalances({ closing }, balances) {
  for (const account of new Set([...balances.keys(), ...Object.keys(closing)])) {
    const found = balances.get(account) ?? 0n;
    const said = BigInt(closing[account] ?? '0');
    if (found !== said) wrong(`account ${account} adds up to ${found} cents; the portal said ${said}`);
  }
}
