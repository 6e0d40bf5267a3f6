import { answerField } from './answers.ts';
import { cellField, rowsText, sentRows } from './row-fields.ts';

/** The button that sent a section: on, away, one row more or less, or to the documents. `index`: place of the question. */
export type SectionIntent =
  | { readonly kind: 'continue' | 'leave' }
  | { readonly kind: 'add-row' | 'files'; readonly index: number }
  | { readonly kind: 'drop-row'; readonly index: number; readonly row: number };

export function readIntent(intent: string): SectionIntent {
  const match = /^(add-row|files|drop-row):(\d{1,3})(?::(\d{1,4}))?$/.exec(intent);
  if (!match) return { kind: intent === 'leave' ? 'leave' : 'continue' };
  const [, kind, index, row] = match;
  if (kind !== 'drop-row') return { kind: kind === 'files' ? 'files' : 'add-row', index: Number(index) };
  return { kind, index: Number(index), row: Number(row ?? -1) };
}

export type SentSection = {
  /** Codes of the questions in the order the form was printed with: a corrigendum may have changed the form since. */
  readonly codes: readonly string[];
  readonly answers: ReadonlyMap<string, { readonly typed: string; readonly mark: string }>;
  /** Name of the field that a problem of an answer stands beside. */
  readonly fieldOf: (place: { code: string; cell: { readonly row: number; readonly column: string } | null }) => string;
};

/** The answers a section was sent with, each with its mark. `now`: the codes of the questions where the form says none. */
export function readSection(
  fields: Iterable<readonly [string, unknown]>,
  about: { now: readonly string[]; intent: SectionIntent },
): SentSection {
  const sent = [...fields];
  const text = (name: string) => sent.find((field) => field[0] === name)?.[1];
  const printed = text('printed');
  const codes = typeof printed === 'string' ? printed.split(' ') : about.now;
  const { intent } = about;
  const rowsOf = (index: number) => {
    const dropped = intent.kind === 'drop-row' && intent.index === index ? intent.row : null;
    return sentRows(sent, index)?.filter(({ number }) => number !== dropped) ?? null;
  };
  const answers = codes.flatMap((code, index) => {
    const mark = text(`mark-${index}`);
    // A question of radio buttons with none pressed sends nothing but its mark.
    if (typeof mark !== 'string') return [];
    const rows = rowsOf(index);
    const typed = rows ? rowsText(rows) : text(answerField(index));
    return [[code, { typed: typeof typed === 'string' ? typed : '', mark }] as const];
  });
  return {
    codes,
    answers: new Map(answers),
    fieldOf: ({ code, cell }) => {
      const index = codes.indexOf(code);
      const row = cell ? rowsOf(index)?.[cell.row] : undefined;
      return row && cell ? cellField(index, row.number, cell.column) : answerField(index);
    },
  };
}
