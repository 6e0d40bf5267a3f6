import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import type { Language, Translated } from '#app/kernel/languages.ts';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { useFormState } from '#app/ui/form.tsx';
import { cameBack } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { CONFIDENTIAL_CLASSES, QUESTION_KINDS, type CallContent, type CallQuestion } from '../call-content.ts';
import { languagesOf, spoken } from '../translated-text.ts';
import { ConditionField } from './condition-field.tsx';
import { TranslatedFields } from './translated-fields.tsx';

type QuestionFieldsProps = {
  content: CallContent;
  /** Code of the section it stands in. */
  section: string;
  question?: CallQuestion;
};

/** One question of the form; a new one without `question`. */
export function QuestionFields({ content, section, question }: QuestionFieldsProps) {
  const { t } = useText();
  const languages = languagesOf(content);
  return (
    <>
      <TranslatedFields name="label" label={t('calls.question')} languages={languages} value={question?.label} />
      <HelpAndExample question={question} languages={languages} />
      <SelectField
        name="kind"
        label={t('calls.question.kind')}
        blank={false}
        choices={QUESTION_KINDS.map((value) => ({ value, label: t(`calls.question.kind.${value}`) }))}
        defaultValue={question?.kind ?? 'text'}
      />
      <OfKind kind="text">
        <TextField
          name="maxWords"
          label={t('calls.question.words')}
          hint={t('calls.question.words.hint')}
          inputMode="numeric"
          width="short"
          dir="ltr"
          optional
          defaultValue={question?.maxWords === undefined ? '' : String(question.maxWords)}
        />
      </OfKind>
      <OfKind kind="choice">
        <TranslatedFields
          name="choices"
          label={t('calls.question.choices')}
          hint={t('calls.question.choices.hint')}
          languages={languages}
          value={linesIn(question?.choices, languages)}
          rows={3}
          optional
        />
      </OfKind>
      <RowSettings question={question} languages={languages} />
      <ReadingSettings content={content} question={question} />
      <ConditionField content={content} value={question?.condition} />
      {question ? <SectionChoice content={content} section={section} /> : null}
    </>
  );
}

/** Where the question stands, so that it can move to another section with all its texts. */
function SectionChoice({ content: { sections }, section }: { content: CallContent; section: string }) {
  const { t, language } = useText();
  if (sections.length < 2) return null;
  return (
    <SelectField
      name="into"
      label={t('calls.question.into')}
      hint={t('calls.question.into.hint')}
      blank={false}
      choices={sections.map(({ code, title }) => ({ value: code, label: spoken(title, language).text }))}
      defaultValue={section}
    />
  );
}

type QuestionProps = { question: CallQuestion | undefined; languages: readonly Language[] };

/** Open where anything is written, or came back with errors. */
function HelpAndExample({ question, languages }: QuestionProps) {
  const { t } = useText();
  const { reply } = useFormState();
  const written = question?.help !== undefined || question?.example !== undefined;
  const field = { languages, rows: 2, optional: true };
  return (
    <Disclosure summary={t('calls.question.help-example')} open={written || cameBack(reply, ['help.', 'example.'])}>
      <div className="form">
        <TranslatedFields {...field} name="help" label={t('calls.question.help')} value={question?.help} />
        <TranslatedFields {...field} name="example" label={t('calls.question.example')} value={question?.example} />
      </div>
    </Disclosure>
  );
}

/** Fields of some kinds of answers: shown while one of them is chosen, by the style sheet, or always where it cannot. */
function OfKind({ kind, children }: { kind: 'text' | 'choice' | 'table' | 'rows' | 'amount'; children: ReactNode }) {
  return <div className={`form of-${kind}`}>{children}</div>;
}

/** What the answer is scored by, whether it must be given, and who reads it. */
function ReadingSettings({ content, question }: { content: CallContent; question: CallQuestion | undefined }) {
  const { t, language } = useText();
  return (
    <>
      <SelectField
        name="criterion"
        label={t('calls.question.criterion')}
        blank={false}
        optional
        choices={[
          { value: '', label: t('common.none') },
          ...content.criteria.map(({ code, title }) => ({ value: code, label: spoken(title, language).text })),
        ]}
        defaultValue={question?.criterion ?? ''}
      />
      <CheckboxField
        name="required"
        label={t('calls.question.required')}
        defaultChecked={question ? question.required : true}
      />
      <SelectField
        name="confidential"
        label={t('calls.question.confidential')}
        hint={t('calls.question.confidential.hint')}
        blank={false}
        choices={[
          ...(question ? [] : [{ value: 'usual', label: t('calls.confidential.usual') }]),
          { value: '', label: t('calls.confidential.open') },
          ...CONFIDENTIAL_CLASSES.map((value) => ({ value, label: t(`calls.confidential.${value}`) })),
        ]}
        defaultValue={question ? (question.confidential ?? '') : 'usual'}
      />
    </>
  );
}

/** What tables and amounts need beside. */
function RowSettings({ question, languages }: QuestionProps) {
  const { t } = useText();
  return (
    <>
      <OfKind kind="table">
        <TranslatedFields
          name="columns"
          label={t('calls.question.columns')}
          hint={t('calls.question.columns.hint')}
          languages={languages}
          value={linesIn(question?.columns, languages)}
          rows={3}
          optional
        />
      </OfKind>
      <OfKind kind="rows">
        <TextField
          name="maxRows"
          label={t('calls.question.rows')}
          hint={t('calls.question.rows.hint')}
          inputMode="numeric"
          width="short"
          dir="ltr"
          optional
          defaultValue={question?.maxRows === undefined ? '' : String(question.maxRows)}
        />
      </OfKind>
      <OfKind kind="amount">
        <TextField
          name="currency"
          label={t('calls.question.currency')}
          hint={t('calls.question.currency.hint')}
          width="short"
          dir="ltr"
          optional
          defaultValue={question?.currency ?? ''}
        />
      </OfKind>
    </>
  );
}

type Lines = readonly { readonly label: Translated }[] | undefined;

function linesIn(lines: Lines, languages: readonly Language[]): Translated {
  return Object.fromEntries(
    languages.map((language) => [language, (lines ?? []).map(({ label }) => label[language] ?? '').join('\n')]),
  );
}
