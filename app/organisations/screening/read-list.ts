import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { LocalDate } from '#app/kernel/instant.ts';
import { euList } from './eu-list.ts';
import type { ListedEntry, ListHead } from './listed.ts';
import { unList } from './un-list.ts';

/** An entry while it is being read. `fields` holds what belongs to the group under way (one alias, one birth). */
export type Draft = {
  reference: string;
  kind: ListedEntry['kind'];
  names: { text: string; strong: boolean }[];
  births: { from: string; to: string }[];
  fields: Map<string, string>;
};

/** How one publisher writes its list. */
export type Dialect = {
  readonly publisher: ListHead['publisher'];
  /** Root element, and its attribute that carries the day of publication. */
  readonly root: string;
  readonly date: string;
  /** Elements that are one entry each. */
  readonly entries: readonly string[];
  readonly opened: (draft: Draft, name: string, attribute: (name: string) => string) => void;
  readonly closed: (draft: Draft, name: string, text: string) => void;
};

const DIALECTS: readonly Dialect[] = [euList, unList];

/** What is wrong with a file, and in which line. Words: `refusal.list-<reason>`. */
export class UnreadableList extends Error {
  readonly reason: 'malformed' | 'unknown' | 'empty';
  readonly line: number;
  constructor(reason: UnreadableList['reason'], line: number) {
    super(`${reason} at line ${line}`);
    this.reason = reason;
    this.line = line;
  }
}

/**
 * Reads a list as it arrives: the EU's consolidated list (FSF XML 1.1) or the UN's. `head` is called once, before the
 * first entry; entries are handed on in batches, one per piece of the file, so that memory does not grow with it.
 * @throws UnreadableList at the first thing that is not as it should be; also when the file stops short
 */
export async function* readList(
  pieces: AsyncIterable<Uint8Array>,
  head: (about: ListHead) => void,
): AsyncGenerator<readonly ListedEntry[]> {
  const reader = listReader(head);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const text = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new UnreadableList('malformed', reader.line());
    }
  };
  let count = 0;
  for await (const piece of pieces) {
    const entries = reader.write(text(piece));
    count += entries.length;
    if (entries.length > 0) yield entries;
  }
  const last = [...reader.write(text()), ...reader.close()];
  if (count + last.length === 0) throw new UnreadableList('empty', reader.line());
  yield last;
}

function listReader(head: (about: ListHead) => void) {
  const parser = new SaxesParser({ xmlns: true });
  const wrong = (reason: UnreadableList['reason'] = 'malformed') => new UnreadableList(reason, parser.line);
  let dialect: Dialect | null = null;
  let draft: Draft | null = null;
  let text = '';
  let done: ListedEntry[] = [];
  parser.on('error', () => {
    throw wrong();
  });
  // Neither list has one; entities of its own are how a small file becomes a large one.
  parser.on('doctype', () => {
    throw wrong();
  });
  parser.on('text', (piece) => void (text += draft ? piece : ''));
  parser.on('cdata', (piece) => void (text += draft ? piece : ''));
  parser.on('opentag', (tag) => {
    text = '';
    if (!dialect) {
      dialect = dialectOf(tag) ?? null;
      if (!dialect) throw wrong('unknown');
      head({ publisher: dialect.publisher, publishedOn: publishedOn(attributeOf(tag)(dialect.date)) ?? fail(wrong()) });
    } else if (!draft && dialect.entries.includes(tag.local)) {
      draft = { reference: '', kind: 'person', names: [], births: [], fields: new Map() };
    }
    if (draft) dialect.opened(draft, tag.local, attributeOf(tag));
  });
  parser.on('closetag', (tag) => {
    if (!draft || !dialect) return;
    dialect.closed(draft, tag.local, text.replace(/\s+/g, ' ').trim());
    text = '';
    if (!dialect.entries.includes(tag.local)) return;
    done.push(finished(draft) ?? fail(wrong()));
    draft = null;
  });
  const take = () => {
    const entries = done;
    done = [];
    return entries;
  };
  const step = (work: () => void) => {
    work();
    return take();
  };
  return {
    write: (piece: string) => step(() => void parser.write(piece)),
    close: () => step(() => void parser.close()),
    line: () => parser.line,
  };
}

function dialectOf(tag: SaxesTagNS): Dialect | undefined {
  return DIALECTS.find(({ root }) => root === tag.local);
}

function attributeOf(tag: SaxesTagNS): (name: string) => string {
  return (name) => tag.attributes[name]?.value.trim() ?? '';
}

function publishedOn(text: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}

/** Without a reference or a name nobody can be found by it, and something is wrong with the file. */
function finished({ reference, kind, names, births }: Draft): ListedEntry | null {
  const known = new Map(names.flatMap(variantsOf).map((name) => [name.text, name]));
  return reference === '' || known.size === 0 ? null : { reference, kind, names: [...known.values()], births };
}

/** `One company (OC); another name`: several names in one. What stands in brackets identifies nobody by itself. */
function variantsOf({ text, strong }: Draft['names'][number]): Draft['names'] {
  const inside = [...text.matchAll(/\(([^()]{3,})\)/g)].map(([, words = '']) => ({
    text: words.trim(),
    strong: false,
  }));
  const outside = text.replace(/\([^()]*\)/g, ' ').split(/[;]/);
  return [...outside.map((words) => ({ text: words.replace(/\s+/g, ' ').trim(), strong })), ...inside].filter(
    ({ text: words }) => /\p{L}/u.test(words),
  );
}

function fail(error: Error): never {
  throw error;
}
