// What is in a bag of Passerelle, for verify.mjs: the files of BagIt (RFC 8493), and the evidence documents with their
// index. Needs nothing but Node.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { wrong } from './proofs.mjs';

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
  for (const list of ['tagmanifest-sha256.txt', 'manifest-sha256.txt']) {
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
    if (!listed.has(name) && name !== 'tagmanifest-sha256.txt') wrong(`${name} is there and not listed`);
  }
  return listed;
}

const INDEX = 'data/documents.csv';
const DOCUMENTS = 'data/documents/';

/**
 * The index of the evidence against what the trail says was handed in (`attached`: SHA-256 by reference, of the events
 * that can be read), and the documents that came along against both. `expected`: how many have to be there; undefined
 * where the index comes alone.
 */
export async function checkDocuments(folder, { listed, attached, expected }) {
  const there = new Map([...listed].filter(([name]) => name.startsWith(DOCUMENTS)).map(withoutExtension));
  const count = { indexed: 0, there: 0 };
  for await (const { doc_id: reference, transaction_no: transaction, sha256 } of indexRows(folder, listed)) {
    const said = attached.get(reference);
    if (said && said !== sha256) wrong(`document ${reference} is not the one that was handed in, says the trail`);
    count.indexed += 1;
    const place = `${DOCUMENTS}${transaction}/${reference}`;
    const digest = there.get(place);
    if (!digest && expected !== undefined) wrong(`document ${reference} of ${transaction} is not there`);
    if (!digest) continue;
    if (digest !== sha256) wrong(`document ${reference} is not what the index says it is`);
    if (!said) wrong(`document ${reference} is not proved by the trail`);
    there.delete(place);
    count.there += 1;
  }
  for (const place of there.keys()) wrong(`${place} is there and not in the index`);
  if (count.there !== (expected ?? 0)) wrong(`there are ${count.there} documents; the portal said ${expected}`);
  return count;
}

function withoutExtension([name, digest]) {
  return [name.slice(0, name.lastIndexOf('.')), digest];
}

/** The rows of the index by the keys of its first line, without the line of totals. */
async function* indexRows(folder, listed) {
  if (!listed.has(INDEX)) return;
  let keys = null;
  for await (const lines of linesOf(join(folder, ...INDEX.split('/')))) {
    for (const line of lines) {
      const cells = cellsOf(line.replace(/^\ufeff/, '').replace(/\r$/, ''));
      const row = keys && Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? '']));
      if (row?.doc_id) yield row;
      keys ??= cells;
    }
  }
}

/** One line of CSV (RFC 4180); no cell of the index holds a line end. */
function cellsOf(line) {
  const cells = [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}
