// The tables of a bag of Passerelle, for verify.mjs: every row against its hash, every column against its total, and the
// evidence documents against their index. Needs nothing but Node. `file` gives the path of a file of the bag.
import { createHash } from 'node:crypto';
import { linesOf } from './contents.mjs';
import { canonical, hex, sha256, wrong } from './proofs.mjs';

/** Text before which the portal puts an apostrophe, lest a spreadsheet take it for a formula. */
const DISARMED = /^'+(?:[\s\u200b-\u200f\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
const TABLE = /^data\/(?:downloads|registers)\/(D\d\d)\.csv$/;

/**
 * Every table with control totals. `row_hash` is SHA-256 over the canonical JSON of the code of the table and the cells
 * before `action_ref`; in the last row, over the hashes of all rows, one after the other. `rollups`: the column of a table
 * whose rows count in its totals only where it is filled.
 */
export async function checkTables(file, listed, { rollups = {} }) {
  const found = { count: 0, rows: 0 };
  for (const name of [...listed.keys()].sort((one, other) => (one < other ? -1 : 1))) {
    const code = name === INDEX ? 'D23' : TABLE.exec(name)?.[1];
    if (!code) continue;
    found.rows += await checkTable(csvRows(file(name)), { name, code, rollup: rollups[code] });
    found.count += 1;
  }
  return found;
}

async function checkTable(rows, { name, code, rollup }) {
  const { value: keys } = await rows.next();
  const own = keys.indexOf('action_ref');
  if (own < 0 || keys.at(-1) !== 'row_hash') wrong(`${name} has no hashes of its rows`);
  const [all, sums, counts] = [createHash('sha256'), keys.map(() => 0n), keys.indexOf(rollup)];
  let [number, last] = [0, null];
  for await (const cells of rows) {
    if (last) checkRow(last);
    last = cells;
  }
  if (!last) wrong(`${name} has no totals`);
  if (all.digest('hex') !== last.at(-1)) wrong(`the totals of ${name} are of other rows`);
  for (const [place, total] of last.slice(0, own).entries()) {
    if (/^-?\d+\.\d\d$/.test(total) && centsOf(total) !== sums[place])
      wrong(`${keys[place]} of ${name} adds up to ${sums[place]} cents; its total says ${total}`);
  }
  return number;

  function checkRow(cells) {
    number += 1;
    const texts = cells.slice(0, own).map((text) => (DISARMED.test(text) ? text.slice(1) : text));
    const hash = hex(sha256(canonical([code, ...texts])));
    if (cells.length !== keys.length || hash !== cells.at(-1)) wrong(`row ${number} of ${name} was changed`);
    all.update(hash);
    if (counts >= 0 && cells[counts] === '') return;
    for (const [place, text] of texts.entries()) sums[place] += centsOf(text);
  }
}

/** What a cell adds to the total of its column; text adds nothing. */
function centsOf(text) {
  return /^-?\d+\.\d\d$/.test(text) ? BigInt(text.replace('.', '')) : 0n;
}

const INDEX = 'data/documents.csv';
const DOCUMENTS = 'data/documents/';

/**
 * The index of the evidence against what the trail says was handed in (`attached`: SHA-256 by reference, of the events
 * that can be read), and the documents that came along against both. `expected`: how many have to be there; undefined
 * where the index comes alone.
 */
export async function checkDocuments(file, { listed, attached, expected }) {
  const there = new Map([...listed].filter(([name]) => name.startsWith(DOCUMENTS)).map(withoutExtension));
  const count = { indexed: 0, there: 0 };
  for await (const { doc_id: reference, transaction_no: transaction, sha256 } of indexRows(file, listed)) {
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

/** The rows of the index by the keys of its first line, without the line of totals. */
async function* indexRows(file, listed) {
  if (!listed.has(INDEX)) return;
  let keys = null;
  for await (const cells of csvRows(file(INDEX))) {
    const row = keys && Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? '']));
    if (row?.doc_id) yield row;
    keys ??= cells;
  }
}

/** The rows of a CSV file (RFC 4180) as lists of texts, in constant memory. A quoted cell may hold line ends. */
async function* csvRows(path) {
  let open = null;
  for await (const lines of linesOf(path)) {
    for (const line of lines) {
      const text = open === null ? line : `${open}\n${line}`;
      open = text.split('"').length % 2 === 0 ? text : null;
      if (open === null) yield cellsOf(text.replace(/^\ufeff/, '').replace(/\r$/, ''));
    }
  }
}

function cellsOf(row) {
  if (!row.includes('"')) return row.split(',');
  const cells = [...`${row},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

function withoutExtension([name, digest]) {
  return [name.slice(0, name.lastIndexOf('.')), digest];
}
