// The files of a bag of Passerelle (BagIt, RFC 8493), for verify.mjs. Needs nothing but Node.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { wrong } from './proofs.mjs';

/** The list of what is no payload, which lists the list of the payload; and its signature. Neither lists itself. */
export const TAGS = 'tagmanifest-sha256.txt';
export const SIGNATURE = 'signature.txt';

/** The lines of a file, some at a time, in constant memory. */
export async function* linesOf(path) {
  let rest = '';
  for await (const part of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    yield lines;
  }
  if (rest !== '') yield [rest];
}

/** BagIt: every file is listed and is what the list says. Answers their SHA-256 by name. */
export async function checkBag(folder) {
  const file = (name) => join(folder, ...name.split('/'));
  if (!existsSync(file('bagit.txt'))) wrong('this folder is no bag: bagit.txt is not there');
  const listed = new Map();
  for (const list of [TAGS, 'manifest-sha256.txt']) {
    for (const line of readFileSync(file(list), 'utf8').split('\n').filter(Boolean)) {
      const [digest, name] = [line.slice(0, 64), line.slice(66)];
      if (!existsSync(file(name))) wrong(`${name} is listed and not there`);
      const hash = createHash('sha256');
      for await (const part of createReadStream(file(name))) hash.update(part);
      if (hash.digest('hex') !== digest) wrong(`${name} is not what ${list} says it is`);
      listed.set(name, digest);
    }
  }
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of found) {
    const name = relative(folder, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/');
    if (!listed.has(name) && name !== TAGS && name !== SIGNATURE) wrong(`${name} is there and not listed`);
  }
  return listed;
}
