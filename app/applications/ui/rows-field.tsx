import type { CallQuestion } from '#app/calls/call-content.ts';
import { columnsOf, columnTitle, rowsAllowed, type RowColumn } from '#app/calls/question-kinds.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { AlikeGroup, FieldGroup, useField, type FieldProps } from '#app/ui/field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { useFormState } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { readRows, type AnswerRow } from '../answer-rows.ts';
import { cellChoices } from '../answer-text.ts';
import { cellField, printedRows } from '../row-fields.ts';

type RowsFieldProps = FieldProps & {
  question: CallQuestion & { readonly value: string };
  index: number;
  /** Language of the answers. */
  lang: string;
  /** Whether a blank row is wanted after those that are saved. */
  adding: boolean;
};

/** An answer in rows: a group of fields a row. The buttons save everything on the page, whatever else they do. */
export function RowsField({ question, index, lang, adding, ...field }: RowsFieldProps) {
  const { t } = useText();
  const state = useField(field.name, { hint: Boolean(field.hint) });
  const { reply } = useFormState();
  const saved = readRows(question, question.value);
  const most = rowsAllowed(question);
  const rows = rowsShown({ sent: reply ? printedRows(Object.keys(reply.values), index) : [], saved, adding, most });
  const row = (number: number) => ({ question, index, lang, number, cells: saved[number] ?? {} });
  return (
    <div id={state.id} tabIndex={-1} data-rows="">
      <FieldGroup state={state} {...field}>
        {most === 1 && rows.length === 1 ? (
          <div className="fieldset">
            <Cells {...row(rows[0] ?? 0)} />
          </div>
        ) : (
          rows.map((number, place) => (
            <Row key={number} {...row(number)} place={place + 1} removable={rows.length > 1 || saved.length > 0} />
          ))
        )}
        {rows.length < most ? (
          <ButtonRow>
            <Button tone="secondary" name="intent" value={`add-row:${index}`}>
              {t('content.rows.add')}
              <span className="unseen"> {field.label}</span>
            </Button>
          </ButtonRow>
        ) : null}
      </FieldGroup>
    </div>
  );
}

/** The rows that were sent; else those saved, and a blank one where there is none or one more is wanted. */
function rowsShown(about: {
  sent: readonly number[];
  saved: readonly AnswerRow[];
  adding: boolean;
  most: number;
}): readonly number[] {
  if (about.sent.length > 0) return about.sent;
  const { length } = about.saved;
  const blank = length === 0 || (about.adding && length < about.most) ? 1 : 0;
  return Array.from({ length: length + blank }, (_, number) => number);
}

type CellsProps = {
  question: CallQuestion;
  index: number;
  lang: string;
  number: number;
  cells: AnswerRow;
};

function Row({ removable, ...props }: CellsProps & { place: number; removable: boolean }) {
  const { t } = useText();
  const { place } = props;
  return (
    <Fieldset alike legend={t('content.rows.row', { number: place })}>
      <Cells {...props} />
      {removable ? (
        <p>
          <Button tone="quiet" name="intent" value={`drop-row:${props.index}:${props.number}`}>
            {t('content.rows.remove', { number: place })}
          </Button>
        </p>
      ) : null}
    </Fieldset>
  );
}

function Cells({ question, index, lang, number, cells, place }: CellsProps & { place?: number }) {
  const { t, language } = useText();
  const asked = inLanguage(question.label, language);
  const named = place === undefined ? asked : `${asked} · ${t('content.rows.row', { number: place })}`;
  const fields = columnsOf(question).map((column) => (
    <Cell
      key={column.code}
      column={column}
      name={cellField(index, number, column.code)}
      lang={lang}
      // Of a table, any cell may stay empty; saying so beside each would be noise.
      optional={!column.required && question.kind !== 'table'}
      value={cells[column.code] ?? ''}
    />
  ));
  return <AlikeGroup name={named}>{fields}</AlikeGroup>;
}

type CellProps = { column: RowColumn; name: string; lang: string; optional: boolean; value: string };

function Cell({ column, name, lang, optional, value }: CellProps) {
  const text = useText();
  const common = { name, label: columnTitle(column, text), optional, defaultValue: value };
  const choices = cellChoices(column, text);
  if (choices) return <SelectField {...common} choices={choices.map(([code, label]) => ({ value: code, label }))} />;
  if (column.kind === 'long') return <TextArea {...common} lang={lang} rows={2} />;
  if (column.kind === 'month') return <TextField {...common} inputMode="numeric" width="short" dir="ltr" />;
  if (column.kind === 'amount') return <TextField {...common} inputMode="decimal" width="short" dir="ltr" />;
  return <TextField {...common} lang={lang} width="full" />;
}
