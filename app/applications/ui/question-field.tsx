import type { CallQuestion } from '#app/calls/call-content.ts';
import { YES_NO } from '#app/calls/question-kinds.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { useReply } from '#app/ui/reply.ts';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { SubmittedDocument } from '../application-content.ts';
import { countriesByName } from '../answer-text.ts';
import { answerField, currencyOf, DECLARED } from '../answers.ts';
import { AnswerText } from './answers.tsx';
import { DeclarationField, FileQuestion } from './question-controls.tsx';
import { RowsField } from './rows-field.tsx';

export type ShownQuestion = CallQuestion & {
  readonly criterionTitle: Translated | null;
  readonly value: string;
  readonly mark: string;
  readonly saved: { readonly at: Date; readonly alias: string } | null;
};

/** `heldMark`: the mark an answer was typed under that comes back after signing in again. */
type QuestionProps = {
  question: ShownQuestion;
  index: number;
  lang: string;
  heldMark?: string | undefined;
  /** Whether a blank row is wanted, in an answer in rows. */
  adding?: boolean;
  /** What is attached to the application. */
  attached?: readonly SubmittedDocument[];
};

/** One question: help, criterion, field, word limit, when it was saved; and the other text where two people wrote. */
export function QuestionField(props: QuestionProps) {
  const { question, index, lang, heldMark } = props;
  const { language } = useText();
  const name = answerField(index);
  const common = {
    name,
    label: inLanguage(question.label, language),
    hint: <QuestionHint question={question} />,
    optional: !question.required,
    defaultValue: question.value,
  };
  return (
    <div className="flow" data-question={question.code}>
      <HiddenField name={`mark-${index}`} value={heldMark ?? question.mark} />
      <Control {...props} common={common} />
      <SavedNote question={question} name={name} lang={lang} />
    </div>
  );
}

type Common = Parameters<typeof TextField>[0];

function Control(props: QuestionProps & { common: Common }) {
  const { question, common, lang } = props;
  const text = useText();
  const { t, language } = text;
  const choices = (codes: readonly string[], words: (code: string) => string) =>
    codes.map((value) => ({ value, label: words(value) }));
  switch (question.kind) {
    case 'text':
      return <TextArea {...common} lang={lang} rows={rowsFor(question)} {...wordsOf(question)} />;
    case 'number':
      return <TextField {...common} inputMode="decimal" width="short" dir="ltr" />;
    case 'amount':
      return <AmountField {...common} currency={currencyOf(question)} />;
    case 'date':
      return <DateField {...common} />;
    case 'country':
      return <SelectField {...common} choices={countriesByName(text).map(([value, label]) => ({ value, label }))} />;
    case 'yes-no':
      return <RadioField {...common} inline choices={choices(YES_NO, (code) => t(`common.${code as 'yes' | 'no'}`))} />;
    case 'choice': {
      const said = new Map((question.choices ?? []).map(({ code, label }) => [code, inLanguage(label, language)]));
      return <RadioField {...common} choices={choices([...said.keys()], (code) => said.get(code) ?? '')} />;
    }
    case 'declaration':
      return <DeclarationField {...common} ticked={question.value === DECLARED} />;
    case 'file':
      return <FileQuestion {...common} index={props.index} files={filesOf(question, props.attached)} />;
    case 'person':
    case 'table':
    case 'work-plan':
    case 'logframe':
    case 'risks':
    case 'co-applicants':
    case 'other-funding':
      return <RowsField {...common} {...props} adding={props.adding ?? false} />;
  }
}

function filesOf({ code }: ShownQuestion, attached: readonly SubmittedDocument[] = []) {
  return attached.filter(({ label }) => label === code);
}

function wordsOf(question: CallQuestion): { words?: number } {
  return question.maxWords === undefined ? {} : { words: question.maxWords };
}

/** Room for the answer that is asked for: some ten words to a line. */
function rowsFor({ maxWords }: CallQuestion): number {
  return Math.min(16, Math.max(4, Math.round((maxWords ?? 150) / 25)));
}

function QuestionHint({ question }: { question: ShownQuestion }) {
  const { t, language } = useText();
  const { help, example, criterionTitle, confidential } = question;
  return (
    <>
      {help ? <p dir="auto">{inLanguage(help, language)}</p> : null}
      {criterionTitle ? (
        <p>{t('applications.section.criterion', { criterion: inLanguage(criterionTitle, language) })}</p>
      ) : null}
      {example ? (
        <p dir="auto">{t('applications.section.example', { example: inLanguage(example, language) })}</p>
      ) : null}
      {confidential ? <p>{t(`calls.confidential-told.${confidential}`)}</p> : null}
    </>
  );
}

function SavedNote({ question, name, lang }: { question: ShownQuestion; name: string; lang: string }) {
  const { t, dateTime } = useText();
  const reply = useReply();
  const { saved, value } = question;
  if (!saved) return <p className="hint" data-save-note hidden />;
  const when = dateTime(saved.at);
  const both = reply?.errors.some(({ field, key }) => field === name && key === 'applications.error.saved-by-another');
  if (!both) {
    return (
      <p className="hint" data-save-note>
        {t('applications.section.saved', { when, alias: saved.alias })}
      </p>
    );
  }
  return (
    <div className="panel flow">
      <p className="hint" data-save-note hidden />
      <p>
        <strong>{t('applications.section.theirs', { when, alias: saved.alias })}</strong>
      </p>
      <AnswerText question={question} value={value} lang={lang} />
      <p className="hint">{t('applications.section.theirs.hint')}</p>
    </div>
  );
}
