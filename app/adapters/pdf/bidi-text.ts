import bidiFactory, { type Bidi } from 'bidi-js';

/** The two font families: Noto Sans has Latin, Greek and Cyrillic letters, IBM Plex Sans Arabic the Arabic ones. */
export type Face = 'latin' | 'arabic';

/**
 * A piece of a line in one face and one direction. `shaped`: hand it to the font in logical order, right to left;
 * otherwise it is already in the order in which it is drawn.
 */
export type TextRun = { readonly text: string; readonly face: Face; readonly shaped: boolean };

/** A paragraph with the embedding level of each UTF-16 unit (UAX #9). Levels are found before lines are broken. */
export type BidiParagraph = { readonly text: string; readonly levels: Uint8Array };

const bidi: Bidi = bidiFactory();

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const JOINED = /[\s\u0300-\u036f\u064b-\u065f\u200c\u200d]/;
const FORMAT_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LATIN_TOKEN = /[+\-\u2212]?[A-Za-z0-9](?:[A-Za-z0-9.,:/@_+\u00a0\u202f\u2013-]*[A-Za-z0-9])?%?/g;
const ISOLATE = '\u2066';
const END_ISOLATE = '\u2069';

/** Levels of one paragraph (no line ends in it) in a document that runs in `direction`. */
export function bidiParagraph(text: string, direction: 'ltr' | 'rtl'): BidiParagraph {
  const base = baseDirection(text, direction);
  const guarded = base === 'rtl' ? isolated(text) : text;
  return { text: guarded, levels: bidi.getEmbeddingLevels(guarded, base).levels };
}

/** The runs of the line from `start` to before `end`, from left to right (rules L2 and L4). */
export function visualRuns(paragraph: BidiParagraph, start: number, end: number): readonly TextRun[] {
  return reordered(levelRuns(paragraph, start, end)).flatMap(({ from, to, level }) =>
    facedRuns(paragraph.text.slice(from, to), level % 2 === 1),
  );
}

/** Text as it is read, without the marks that steer its direction. */
export function withoutMarks(text: string): string {
  return text.replace(FORMAT_MARKS, '');
}

/**
 * A right-to-left document stays so unless the text has no right-to-left letter; elsewhere the first strong letter
 * decides, as `dir="auto"` does on a page.
 */
function baseDirection(text: string, direction: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const strong = Array.from(text, (letter) => bidi.getBidiCharTypeName(letter)).filter(
    (type) => type === 'L' || type === 'R' || type === 'AL',
  );
  if (direction === 'rtl') return strong.length === 0 || strong.some((type) => type !== 'L') ? 'rtl' : 'ltr';
  return strong.length === 0 || strong[0] === 'L' ? 'ltr' : 'rtl';
}

/** References, amounts and dates keep their inner order in Arabic: alone, `2026-03-01` would come out as 01-03-2026. */
function isolated(text: string): string {
  return text.replace(LATIN_TOKEN, (token) => (/\d/.test(token) ? ISOLATE + token + END_ISOLATE : token));
}

type LevelRun = { readonly from: number; readonly to: number; readonly level: number };

function levelRuns({ levels }: BidiParagraph, start: number, end: number): LevelRun[] {
  const runs: LevelRun[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && levels[at] === levels[from]) continue;
    runs.push({ from, to: at, level: levels[from] ?? 0 });
    from = at;
  }
  return start < end ? runs : [];
}

/** Rule L2: from the highest level down to 1, reverse every stretch at that level or above. */
function reordered(runs: readonly LevelRun[]): readonly LevelRun[] {
  const line = [...runs];
  for (let level = Math.max(0, ...line.map((run) => run.level)); level >= 1; level -= 1) {
    let from = 0;
    while (from < line.length) {
      let to = from;
      while ((line[to]?.level ?? 0) >= level) to += 1;
      if (to > from) line.splice(from, to - from, ...line.slice(from, to).reverse());
      from = to + 1;
    }
  }
  return line;
}

/** Cuts a run where the face changes; in a right-to-left run the pieces stand in reverse, brackets mirrored (L4). */
function facedRuns(logical: string, rightToLeft: boolean): readonly TextRun[] {
  const pieces: { text: string; face: Face }[] = [];
  for (const letter of withoutMarks(logical)) {
    const last = pieces.at(-1);
    const face = faceOf(letter, last?.face);
    const drawn = rightToLeft ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    if (last?.face === face) last.text += drawn;
    else pieces.push({ text: drawn, face });
  }
  if (!rightToLeft) return pieces.map((piece) => ({ ...piece, shaped: piece.face === 'arabic' }));
  return pieces.reverse().map(({ text, face }) => {
    // A font reverses only what it knows as Arabic script; signs alone are turned round here.
    const shaped = /\p{Script=Arabic}/u.test(text) && face === 'arabic';
    return { text: shaped ? text : Array.from(text).reverse().join(''), face, shaped };
  });
}

function faceOf(letter: string, before: Face | undefined): Face {
  if (before !== undefined && JOINED.test(letter)) return before;
  return ARABIC.test(letter) ? 'arabic' : 'latin';
}
