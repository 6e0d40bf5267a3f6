import { SaxesParser } from 'saxes';

/** An element as it ends: the local names from the root down to it, its attributes and its own text. */
export type Ended = {
  readonly path: readonly string[];
  readonly text: string;
  /** The same with the spaces at its ends. */
  readonly raw: string;
  attribute(name: string): string;
  /** Line in which it ends, from 1. */
  readonly line: number;
};

export type Walker = {
  /** Called as an element begins; `namespace` is empty where there is none. */
  readonly opened?: (element: { path: readonly string[]; namespace: string; line: number }) => void;
  readonly ended: (element: Ended) => void;
};

/** What is no well-formed XML, brings its own entities, or stops short; `line` says where. */
export class MalformedXml extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`malformed XML at line ${line}`);
    this.line = line;
  }
}

/** No business message is nested deeper, and no leaf of one is longer. */
const DEEPEST = 60;
const LONGEST_TEXT = 20_000;

/**
 * Walks XML as it arrives, in memory that does not grow with it. A document type is refused: entities of its own are how
 * a small file becomes a large one. What the walker throws comes out unchanged.
 * @throws MalformedXml at the first thing that is not as it should be
 */
export async function walkXml(pieces: AsyncIterable<Uint8Array>, walker: Walker): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  const malformed = () => new MalformedXml(Math.max(1, parser.line));
  const path: string[] = [];
  const texts: string[] = [];
  const fail = () => {
    throw malformed();
  };
  const add = (piece: string) => {
    const last = texts.length - 1;
    if (last < 0) return;
    const text = `${texts[last] ?? ''}${piece}`;
    if (text.length > LONGEST_TEXT) fail();
    texts[last] = text;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', (tag) => {
    if (path.length === DEEPEST) fail();
    path.push(tag.local);
    texts.push('');
    walker.opened?.({ path, namespace: tag.uri, line: parser.line });
  });
  parser.on('closetag', (tag) => {
    const raw = texts.pop() ?? '';
    walker.ended({
      path,
      raw,
      text: raw.trim(),
      attribute: (name) => tag.attributes[name]?.value.trim() ?? '',
      line: parser.line,
    });
    path.pop();
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw malformed();
    }
  };
  for await (const piece of pieces) parser.write(decoded(piece));
  parser.write(decoded());
  parser.close();
}
