import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { readonly name: string; readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

/** Fast and still small: tables shrink to a tenth at any level. */
const LEVEL = 3;
/** What 32 bits hold; a place beyond it is written in 64 (ZIP64). */
const LARGEST = 0xffff_ffff;
/** As many entries as 16 bits count. */
const MOST = 0xffff;
/** Sizes and checksum follow the content; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
const ZIP64_VERSION = 45;
/** 1 January 1980, the first day of the format: no clock in the file, so the same content gives the same bytes. */
const DAY = 0x0021;

type Written = { name: Buffer; crc: number; size: number; packed: number; offset: number };

/**
 * A ZIP file as it is written, in constant memory, deterministic. Entries are read one after the other, each to its
 * end. The file may be of any length; throws when one entry is longer than 4 GB. Ending the iteration early ends the
 * reading of the entries too. `wide`, `most`: the place and the number of entries from which 64 bits are
 * used.
 */
export async function* zipBytes(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  { wide = LARGEST, most = MOST } = {},
): AsyncGenerator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const written: Written = { name: Buffer.from(entry.name), crc: 0, size: 0, packed: 0, offset };
    yield localHeader(written);
    for await (const part of deflated(entry.content, written)) {
      written.packed += part.byteLength;
      yield part;
    }
    yield descriptor(written);
    offset += 30 + written.name.length + written.packed + 16;
    if (written.size > LARGEST || written.packed > LARGEST) throw new Error(`${entry.name} is longer than 4 GB`);
    directory.push(written);
  }
  const records = Buffer.concat(directory.map((written) => directoryRecord(written, written.offset >= wide)));
  yield records;
  const end = { count: directory.length, length: records.length, offset };
  const isWide = offset >= wide || directory.length >= most;
  if (isWide) yield wideEndRecord(end);
  yield endRecord(end, isWide);
}

async function* deflated(content: ZipEntry['content'], written: Written): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: LEVEL });
  const source = Readable.from(measured(content, written), { objectMode: false });
  // A failure of the source destroys `deflate` with the same error, so the loop over it throws it.
  pipeline(source, deflate).catch(() => undefined);
  yield* deflate as AsyncIterable<Uint8Array>;
}

async function* measured(content: ZipEntry['content'], written: Written): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    written.crc = crc32(part, written.crc);
    written.size += part.byteLength;
    yield part;
  }
}

function localHeader({ name }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  writeSizes(record, { crc, packed, size }, 4);
  return record;
}

function directoryRecord(written: Written, isWide: boolean): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(isWide ? ZIP64_VERSION : VERSION, 4);
  record.writeUInt16LE(isWide ? ZIP64_VERSION : VERSION, 6);
  record.writeUInt16LE(FLAGS, 8);
  record.writeUInt16LE(DEFLATED, 10);
  record.writeUInt16LE(DAY, 14);
  writeSizes(record, written, 16);
  record.writeUInt16LE(written.name.length, 28);
  if (!isWide) {
    record.writeUInt32LE(written.offset, 42);
    return Buffer.concat([record, written.name]);
  }
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(written.offset), 4);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(LARGEST, 42);
  return Buffer.concat([record, written.name, extra]);
}

function writeSizes(record: Buffer, { crc, packed, size }: { crc: number; packed: number; size: number }, at: number) {
  record.writeUInt32LE(crc, at);
  record.writeUInt32LE(packed, at + 4);
  record.writeUInt32LE(size, at + 8);
}

type End = { readonly count: number; readonly length: number; readonly offset: number };

function endRecord({ count, length, offset }: End, isWide: boolean): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(isWide ? MOST : count, 8);
  record.writeUInt16LE(isWide ? MOST : count, 10);
  record.writeUInt32LE(isWide ? LARGEST : length, 12);
  record.writeUInt32LE(isWide ? LARGEST : offset, 16);
  return record;
}

/** The end of the directory in 64 bits, and where it is to be found. */
function wideEndRecord({ count, length, offset }: End): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(ZIP64_VERSION, 12);
  record.writeUInt16LE(ZIP64_VERSION, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
