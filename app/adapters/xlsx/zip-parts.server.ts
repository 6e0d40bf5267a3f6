import { fromBufferPromise, type Entry } from 'yauzl';
import { SheetTooLarge } from './sheet.ts';

const MOST_PARTS = 500;
/** Bytes of all parts together as they are unpacked. */
const MOST_BYTES = 16_000_000;

/** The parts of an office file, each read once and as a stream. */
export type ZipParts = {
  /** The content of a part; null where there is none of this name. */
  open(name: string): AsyncIterable<Uint8Array> | null;
};

/**
 * Opens a ZIP held in memory. What it says of its sizes is not believed: bytes are counted as they come out.
 * @throws SheetTooLarge past the limits; any other error where it is no sound ZIP
 */
export async function openParts(file: Buffer): Promise<ZipParts> {
  const zip = await fromBufferPromise(file);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size === MOST_PARTS) throw new SheetTooLarge();
    entries.set(entry.fileName, entry);
  }
  let bytes = 0;
  async function* content(entry: Entry): AsyncGenerator<Uint8Array> {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > MOST_BYTES) throw new SheetTooLarge();
      yield piece;
    }
  }
  return {
    open: (name) => {
      const entry = entries.get(name);
      return entry ? content(entry) : null;
    },
  };
}
