// Checks what Passerelle signed. Needs Node 20.12 or later and nothing else: no network, no packages.
//
//   node verify.mjs [--key <verifier key>] [folder]                       an unpacked evidence bundle
//   node verify.mjs --consistency <proof> --older <note> [--key <key>]    two checkpoints, with the proof between them
//
// The verifier key stands on the portal's assurance page; ask for it by a way that does not pass through the bundle.
// Says what holds, or names the first thing that is wrong and ends with exit code 1.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBalances, checkJournal, checkProved, checkTrail, readCheckpoints } from './chains.mjs';
import { checkBag, SIGNATURE, TAGS } from './contents.mjs';
import { isConsistent, readCheckpoint, readKey, readNote, sha256, Wrong, wrong } from './proofs.mjs';
import { checkDocuments, checkTables } from './tables.mjs';

const given = process.argv.slice(2);
const option = (name) => (given.includes(name) ? given.splice(given.indexOf(name), 2)[1] : null);
const [trustedKey, consistency, older] = [option('--key'), option('--consistency'), option('--older')];
const folder = given[0] ?? dirname(fileURLToPath(import.meta.url));
const file = (name) => join(folder, ...name.split('/'));
const say = (line) => process.stdout.write(`${line}\n`);

async function checkBundle() {
  // 1. BagIt (RFC 8493): every file is listed and is what the list says.
  const listed = await checkBag(folder);
  const about = JSON.parse(readFileSync(file('data/about.json'), 'utf8'));
  // 2. The checkpoints, and the trail up to each of them; or each event with its proof.
  const { key, checkpoints } = readCheckpoints(file, trustedKey);
  const chain = about.events === undefined ? checkTrail : checkProved;
  const { events, erased, withheld, attached } = await chain(file, about, checkpoints);
  // 3. The journal, and the balances of the accounts.
  const { entries, balances } = await checkJournal(file, about, checkpoints);
  checkBalances(about, balances);
  // 4. The evidence documents: what the index says, what the trail says, and what is in the bag.
  const documents = await checkDocuments(file, { listed, attached, expected: about.documents });
  // 5. The tables: every row, every total.
  const tables = await checkTables(file, listed, about);
  // 6. The bag as a whole.
  checkSignature(key, about);
  const held = `${events} events (${erased} erased, ${withheld} as their hash only), ${entries} entries`;
  say(`Whole: ${listed.size} files, ${held}.`);
  if (tables.count > 0) say(`Tables: ${tables.count}, ${tables.rows} rows, every row and total as it was made.`);
  if (listed.has('data/documents.csv'))
    say(`Documents: ${documents.indexed} in the index, ${documents.there} of them in the bag.`);
  say(`Signed: the bag; checkpoints: ${checkpoints.length}, the last of ${checkpoints.at(-1).at}.`);
  if (!trustedKey) say('The key came with the bundle. Give the one you know with --key to prove who signed.');
}

/** Who made this bag: the list of its files, signed with the key of the checkpoints. So no file is ever another one. */
function checkSignature(key, { exportId }) {
  if (!existsSync(file(SIGNATURE))) wrong(`the bag is not signed: ${SIGNATURE} is not there`);
  const lines = readNote(readFileSync(file(SIGNATURE), 'utf8'), key, 'the bag').split('\n');
  const digest = sha256(readFileSync(file(TAGS))).toString('base64');
  if (lines[0] !== 'passerelle bag v1' || lines[1] !== exportId) wrong(`${SIGNATURE} is of another bag`);
  if (lines[2] !== digest) wrong('the bag is not what was signed: a file was changed, and the lists of files with it');
}

/** Two checkpoints: the trail of the newer one begins with that of the older, event by event. */
function checkConsistency() {
  const [, size, hashes, note] = /^old (\d+)\n((?:[^\n]+\n)*)\n([^]*)$/.exec(readFileSync(consistency, 'utf8')) ?? [];
  if (!note) wrong('the proof is no consistency proof');
  const key = readKey(trustedKey ?? wrong('give the verifier key with --key'));
  const [first, second] = [
    readCheckpoint(readFileSync(older ?? wrong('give the older note with --older'), 'utf8'), key, 'older'),
    readCheckpoint(note, key, 'newer'),
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
