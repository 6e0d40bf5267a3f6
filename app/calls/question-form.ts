import { z } from 'zod';
import { choice, ticked } from '#app/kernel/shapes.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { CONFIDENTIAL_CLASSES, QUESTION_KINDS, type CallQuestion } from './call-content.ts';
import { conditionText } from './condition-text.ts';
import { wholeOrNothing, type EditPlace } from './draft-edit.ts';
import { classOf, isRowKind, MOST_ROWS } from './question-kinds.ts';
import { checkLines, codedLines } from './question-lines.ts';
import { kept, translated } from './translated-text.ts';

/** Words an answer may be limited to. */
const WORDS_MAX = 5_000;

const COLUMNS_MAX = 8;
const CHOICES_MAX = 100;

/**
 * A question of the application form. Answers to choose from and columns of a table are sent one per line, in the same
 * order everywhere.
 */
export function questionShape({ languages, content }: EditPlace) {
  const criteria = content.criteria.map(({ code }) => code);
  const lines = { max: 4_000, lines: true, optional: true } as const;
  return translated('label', languages, { max: 1_000 })
    .and(translated('help', languages, { max: 1_000, lines: true, optional: true }))
    .and(translated('example', languages, { max: 1_000, lines: true, optional: true }))
    .and(translated('choices', languages, lines))
    .and(translated('columns', languages, lines))
    .and(
      z.object({
        kind: choice(QUESTION_KINDS),
        maxWords: wholeOrNothing({ min: 1, max: WORDS_MAX }),
        maxRows: z
          .string()
          .default('')
          .pipe(wholeOrNothing({ min: 1, max: MOST_ROWS })),
        currency: z
          .string()
          .default('')
          .transform((typed) => typed.trim().toUpperCase())
          .refine((code) => code === '' || CURRENCIES.includes(code), { error: 'field.choose' }),
        criterion: z.string().refine((code) => code === '' || criteria.includes(code), { error: 'field.choose' }),
        required: ticked(),
        confidential: z
          .enum(['', 'usual', ...CONFIDENTIAL_CLASSES], { error: 'field.choose' })
          .optional()
          .transform((chosen) => chosen ?? 'usual'),
        condition: conditionText(),
      }),
    )
    .superRefine((form, ctx) => {
      if (ctx.issues.length > 0) return;
      const { choices, columns, kind } = form;
      if (kind === 'choice') checkLines(ctx, 'choices', { typed: choices, languages, least: 2, most: CHOICES_MAX });
      if (kind === 'table') checkLines(ctx, 'columns', { typed: columns, languages, least: 1, most: COLUMNS_MAX });
    });
}

type QuestionForm = z.output<ReturnType<typeof questionShape>>;

export function questionOf(
  form: QuestionForm,
  { code, before, place }: { code: string; before: CallQuestion | undefined; place: EditPlace },
): CallQuestion {
  const { languages } = place;
  const { kind } = form;
  const help = kept(before?.help, form.help, languages);
  const example = kept(before?.example, form.example, languages);
  const confidential = classOf(kind, form.confidential === '' ? 'open' : form.confidential);
  return {
    code,
    label: kept(before?.label, form.label, languages),
    kind,
    required: form.required,
    ...(Object.keys(help).length > 0 ? { help } : {}),
    ...(Object.keys(example).length > 0 ? { example } : {}),
    ...(kind === 'text' && form.maxWords !== undefined ? { maxWords: form.maxWords } : {}),
    ...(isRowKind(kind) && form.maxRows !== undefined ? { maxRows: form.maxRows } : {}),
    ...(kind === 'amount' ? { currency: form.currency === '' ? place.currency : form.currency } : {}),
    ...(form.criterion === '' ? {} : { criterion: form.criterion }),
    ...(confidential ? { confidential } : {}),
    ...(form.condition === '' ? {} : { condition: form.condition }),
    ...(kind === 'choice'
      ? { choices: codedLines(form.choices, { before: before?.choices, languages, prefix: 'a' }) }
      : {}),
    ...(kind === 'table'
      ? { columns: codedLines(form.columns, { before: before?.columns, languages, prefix: 'k' }) }
      : {}),
  };
}
