import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What a checkpoint says of one programme: how long its trail and its journal were, and what they hashed to. */
export type Checkpoint = {
  /** Names the log, `passerelle/trail/<programme>`; the name of the key as well. */
  readonly origin: string;
  /** Events, and the RFC 6962 root over their leaves. */
  readonly size: number;
  readonly root: Buffer;
  /** Entries of the journal, and the hash of the last link of its chain. */
  readonly entries: number;
  readonly journalHead: Buffer;
  /** ISO 8601, UTC. */
  readonly at: string;
};

/** Ed25519 keys of one log, made from 32 secret bytes. `verifierKey` is the C2SP text others check signatures with. */
export type CheckpointKey = { readonly name: string; readonly private: KeyObject; readonly verifierKey: string };

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
const ED25519 = Buffer.from([1]);

export function checkpointKey(name: string, seed: Uint8Array): CheckpointKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  const publicBytes = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_ED25519.length);
  const id = keyId(name, publicBytes).toString('hex');
  return {
    name,
    private: key,
    verifierKey: `${name}+${id}+${Buffer.concat([ED25519, publicBytes]).toString('base64')}`,
  };
}

/** C2SP tlog-checkpoint in a C2SP signed note: https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note. */
export function signCheckpoint(checkpoint: Checkpoint, key: CheckpointKey): string {
  return signNote(checkpointBody(checkpoint), key);
}

/** A C2SP signed note: whole lines of text that are not empty, signed. A reader tells by the lines what kind it is. */
export function signNote(body: string, key: CheckpointKey): string {
  const signature = sign(null, Buffer.from(body), key.private);
  const [, id] = splitVerifierKey(key.verifierKey);
  return `${body}\n— ${key.name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

/** Reads a note back; null when it is no checkpoint or nobody with that key signed it. */
export function readCheckpoint(note: string, verifierKey: string): Checkpoint | null {
  const parts = /^((?:[^\n]+\n){6})\n— (\S+) (\S+)\n$/.exec(note);
  const [name, id, publicKey] = splitVerifierKey(verifierKey);
  if (!parts || !publicKey || parts[2] !== name) return null;
  const [, body = '', , encoded = ''] = parts;
  const signed = Buffer.from(encoded, 'base64');
  // Base64 has letters whose last bits say nothing: the one writing of a signature counts, or a letter could be changed.
  if (signed.toString('base64') !== encoded || signed.subarray(0, 4).toString('hex') !== id) return null;
  return verify(null, Buffer.from(body), publicKey, signed.subarray(4)) ? parseBody(body) : null;
}

/**
 * Notes as they are kept, by size, up to the first that is not what was signed. `forged`: the size that one is kept
 * under, null when all are genuine.
 */
export function signedNotes(
  kept: readonly { readonly size: number; readonly note: string }[],
  verifierKey: string,
): { readonly signed: readonly Checkpoint[]; readonly forged: number | null } {
  const signed: Checkpoint[] = [];
  for (const { size, note } of kept) {
    const checkpoint = readCheckpoint(note, verifierKey);
    if (checkpoint?.size !== size) return { signed, forged: size };
    signed.push(checkpoint);
  }
  return { signed, forged: null };
}

function checkpointBody({ origin, size, root, entries, journalHead, at }: Checkpoint): string {
  const lines = [origin, size, root.toString('base64'), `journal ${entries} ${journalHead.toString('base64')}`];
  return `${[...lines, `at ${at}`, 'passerelle v1'].join('\n')}\n`;
}

const BODY = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/=]{44})\njournal (\d+) ([A-Za-z0-9+/=]{44})\nat (\S+)\npasserelle v1\n$/;

function parseBody(body: string): Checkpoint | null {
  const read = BODY.exec(body);
  if (!read) return null;
  const [, origin = '', size = '', root = '', entries = '', head = '', at = ''] = read;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return { origin, size: Number(size), root: bytes(root), entries: Number(entries), journalHead: bytes(head), at };
}

function keyId(name: string, publicBytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(publicBytes).digest().subarray(0, 4);
}

const VERIFIER_KEY = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{44})$/;

/** The parts of `<name>+<id>+<key>`; no key when its id is not its own. */
function splitVerifierKey(text: string): readonly [name: string, id: string, key: KeyObject | null] {
  const [, name = '', id = '', encoded = ''] = VERIFIER_KEY.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const publicBytes = bytes.subarray(ED25519.length);
  const own = bytes[0] === ED25519[0] && keyId(name, publicBytes).toString('hex') === id;
  const der = Buffer.concat([SPKI_ED25519, publicBytes]);
  return [name, id, own ? createPublicKey({ key: der, format: 'der', type: 'spki' }) : null];
}
