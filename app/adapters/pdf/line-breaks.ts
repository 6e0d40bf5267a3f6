export type LineSpan = { readonly start: number; readonly end: number };

/** Spaces at which a line may end: none of the no-break ones. */
const SPACE = '[ \\t\\u1680\\u2002-\\u2006\\u2008-\\u200b\\u3000]';
const WORD_AND_SPACE = new RegExp(`((?:(?!${SPACE}).)*)(${SPACE}*)`, 'gsu');
const SPACE_AT_END = new RegExp(`${SPACE}$`, 'u');

/**
 * Greedy line breaks in logical order: after spaces and behind hyphens or slashes inside long words, and anywhere in a
 * word that is wider than the line. `measure` gives the width of a piece of text. Spaces at a line's end are left out.
 */
export function breakLines(text: string, width: number, measure: (piece: string) => number): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const piece of piecesOf(text, width, measure)) {
    const { word, space } = piece;
    if (used + word > width && end > start) {
      lines.push({ start, end: trimmedEnd(text, start, end) });
      start = end;
      used = 0;
    }
    used += word + space;
    end = piece.end;
  }
  lines.push({ start, end: trimmedEnd(text, start, end) });
  return lines;
}

type Piece = { readonly end: number; readonly word: number; readonly space: number };

/** A word with the spaces behind it; a word wider than the line comes in several pieces. */
function* piecesOf(text: string, width: number, measure: (piece: string) => number): Generator<Piece> {
  for (const match of text.matchAll(WORD_AND_SPACE)) {
    const [whole, word = '', space = ''] = match;
    if (whole === '') continue;
    const spaceWidth = space === '' ? 0 : measure(space);
    const wordWidth = measure(word);
    if (wordWidth <= width) {
      yield { end: match.index + whole.length, word: wordWidth, space: spaceWidth };
      continue;
    }
    const parts = partsOf(word, width, measure);
    let end = match.index;
    for (const [index, part] of parts.entries()) {
      const last = index === parts.length - 1;
      end += part.length + (last ? space.length : 0);
      yield { end, word: measure(part), space: last ? spaceWidth : 0 };
    }
  }
}

function partsOf(word: string, width: number, measure: (piece: string) => number): readonly string[] {
  const parts: string[] = [];
  for (const chunk of word.split(/(?<=[-/.,@_])/)) {
    let part = '';
    for (const letter of chunk) {
      if (part !== '' && measure(part + letter) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    parts.push(part);
  }
  return parts;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && SPACE_AT_END.test(text.charAt(at - 1))) at -= 1;
  return at;
}
