import { mayBeAsked, preferenceOf, READERS_PER_FILE, type FileToRead, type Reader } from './fit.ts';

/** Who reads what, by position in the lists given. Only new readings can be given and taken. */
export type AssignmentTable = {
  readonly files: readonly FileToRead[];
  readonly readers: readonly Reader[];
  /** Readers who may be asked at all, whatever else is given to them. */
  able(file: number): readonly number[];
  mayRead(file: number, reader: number): boolean;
  /** Whether the file can be given to them now: able, and no other reader of their organisation has it. */
  fits(file: number, reader: number): boolean;
  /** What is known and was said of the file; among readers about equally busy the highest is taken. */
  fit(file: number, reader: number): number;
  hasRoom(reader: number): boolean;
  load(reader: number): number;
  newReaders(file: number): readonly number[];
  filesOf(reader: number): Iterable<number>;
  lacking(file: number): number;
  give(file: number, reader: number): void;
  take(file: number, reader: number): void;
};

export function assignmentTable(files: readonly FileToRead[], readers: readonly Reader[]): AssignmentTable {
  const able = files.map((file) => readers.flatMap((reader, at) => (mayBeAsked(file, reader) ? [at] : [])));
  const mayRead = able.map((list) => new Set(list));
  const readersOf = files.map((): number[] => []);
  const filesOf = readers.map(() => new Set<number>());
  const loads = readers.map(({ held }) => held);
  const memberOf = readers.map(({ memberId }) => memberId);
  const needed = files.map(({ asked }) => READERS_PER_FILE - asked.filter(({ counts }) => counts).length);
  return {
    files,
    readers,
    able: (file) => able[file] ?? [],
    mayRead: (file, reader) => mayRead[file]?.has(reader) === true,
    fits: (file, reader) => {
      if (mayRead[file]?.has(reader) !== true) return false;
      return !readersOf[file]?.some((other) => memberOf[other] === memberOf[reader]);
    },
    fit: (file, reader) => {
      const [what, who] = [files[file], readers[reader]];
      return what && who ? preferenceOf(what, who) : 0;
    },
    hasRoom: (reader) => (loads[reader] ?? 0) < (readers[reader]?.capacity ?? Infinity),
    load: (reader) => loads[reader] ?? 0,
    newReaders: (file) => readersOf[file] ?? [],
    filesOf: (reader) => filesOf[reader] ?? [],
    lacking: (file) => Math.max(0, (needed[file] ?? 0) - (readersOf[file]?.length ?? 0)),
    give: (file, reader) => {
      readersOf[file]?.push(reader);
      filesOf[reader]?.add(file);
      loads[reader] = (loads[reader] ?? 0) + 1;
    },
    take: (file, reader) => {
      const list = readersOf[file];
      list?.splice(list.indexOf(reader), 1);
      filesOf[reader]?.delete(file);
      loads[reader] = (loads[reader] ?? 0) - 1;
    },
  };
}
