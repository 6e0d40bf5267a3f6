// The formats of Passerelle's evidence, for verify.mjs: canonical JSON (RFC 8785), signed notes and checkpoints
// (https://c2sp.org/tlog-checkpoint), Merkle trees and their proofs (RFC 6962, RFC 9162 §2.1). Needs nothing but Node.
import { createPublicKey, hash as digest, verify } from 'node:crypto';

export class Wrong extends Error {}
export const wrong = (what) => {
  throw new Wrong(what);
};
export const hex = (bytes) => bytes.toString('hex');
const bytesOf = (part) => (typeof part === 'string' ? Buffer.from(part) : part);
export const sha256 = (...parts) => {
  const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts.map(bytesOf));
  return Buffer.from(digest('sha256', bytes, 'binary'), 'binary');
};

/** Stands for itself in JSON. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** RFC 8785 for strings, whole numbers, booleans, null, lists and records; strings in NFC. */
export function canonical(value) {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let pairs = '';
  for (const key of Object.keys(value).sort())
    pairs += `${pairs && ','}${JSON.stringify(key)}:${canonical(value[key])}`;
  return `{${pairs}}`;
}

/** A verifier key `<name>+<id>+<key>`, whose id is its own. */
export function readKey(text) {
  const [, name, id, encoded] =
    /^([^+\s]+)\+([0-9a-f]{8})\+(\S{44})$/.exec(text) ?? wrong('the verifier key is no key');
  const bytes = Buffer.from(encoded, 'base64');
  if (hex(sha256(`${name}\n`, bytes).subarray(0, 4)) !== id) wrong('the verifier key does not fit its own number');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** What a note says (https://c2sp.org/signed-note), once it is found signed; `called` names it in the complaint. */
export function readNote(note, { name, id, key }, called) {
  const [, body = '', by, signed = ''] = /^((?:[^\n]+\n)+)\n— (\S+) (\S+)\n$/.exec(note) ?? [];
  const bytesSigned = Buffer.from(signed, 'base64');
  // Base64 has letters whose last bits say nothing: only the one writing of a signature counts.
  const own = by === name && hex(bytesSigned.subarray(0, 4)) === id && bytesSigned.toString('base64') === signed;
  if (!own || !verify(null, Buffer.from(body), key, bytesSigned.subarray(4)))
    wrong(`${called} is not signed by that key`);
  return body;
}

/** What a checkpoint says: how far the trail and the journal had come. */
export function readCheckpoint(note, key, called) {
  const [origin, size, root, journal, at, version] = readNote(note, key, `checkpoint ${called}`).split('\n');
  if (origin !== key.name || version !== 'passerelle v1') wrong(`checkpoint ${called} is of another trail`);
  const [, entries, head] = journal.split(' ');
  const bytes = (text) => Buffer.from(text, 'base64');
  return { size: Number(size), root: bytes(root), entries: Number(entries), journalHead: bytes(head), at: at.slice(3) };
}

const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];
const nodeOf = (left, right) => sha256(NODE, left, right);
const half = (place) => Math.floor(place / 2);

/** A tree as its full subtrees from the largest to the smallest, after one more leaf. */
export function growTree(tree, size, leaf) {
  const subtrees = [...tree];
  let node = sha256(LEAF, leaf);
  for (let rest = size; rest % 2 === 1; rest = half(rest)) node = nodeOf(subtrees.pop(), node);
  subtrees.push(node);
  return subtrees;
}

export function rootOf(tree) {
  return tree.reduceRight((right, left) => nodeOf(left, right));
}

/** RFC 9162 §2.1.3.2: a leaf, its place, and the hashes that lead from it to the root. */
export function isIncluded({ index, size, leaf, proof, root }) {
  if (!(index >= 0 && index < size)) return false;
  let [place, last, node] = [index, size - 1, sha256(LEAF, leaf)];
  for (const sibling of proof) {
    if (last === 0) return false;
    const right = place % 2 === 1 || place === last;
    node = right ? nodeOf(sibling, node) : nodeOf(node, sibling);
    if (right) while (place !== 0 && place % 2 === 0) [place, last] = [half(place), half(last)];
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && node.equals(root);
}

/** RFC 9162 §2.1.4.2: two trees of which the second begins with the first. */
export function isConsistent(first, second, proof) {
  if (first.size > second.size) return false;
  if (first.size === 0) return proof.length === 0;
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root);
  let [place, last] = [first.size - 1, second.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  const [start, ...rest] = place === 0 ? [first.root, ...proof] : proof;
  if (!start) return false;
  let [older, newer] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    const right = place % 2 === 1 || place === last;
    if (right) [older, newer] = [nodeOf(sibling, older), nodeOf(sibling, newer)];
    else newer = nodeOf(newer, sibling);
    if (right) while (place !== 0 && place % 2 === 0) [place, last] = [half(place), half(last)];
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root);
}
