import type { CallQuestion } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { useReply } from '#app/ui/reply.ts';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { answerField } from '../answers.ts';

export type ShownQuestion = CallQuestion & {
  readonly criterionTitle: Translated | null;
  readonly value: string;
  readonly mark: string;
  readonly saved: { readonly at: Date; readonly alias: string } | null;
};

/** `heldMark`: the mark an answer was typed under that comes back after signing in again. */
type QuestionProps = { question: ShownQuestion; index: number; lang: string; heldMark?: string | undefined };

/** One question: help, criterion, field, word limit, when it was saved; and the other text where two people wrote. */
export function QuestionField({ question, index, lang, heldMark }: QuestionProps) {
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
      <Control question={question} common={common} lang={lang} />
      <SavedNote question={question} name={name} lang={lang} />
    </div>
  );
}

type Common = Parameters<typeof TextField>[0];

function Control({ question, common, lang }: { question: CallQuestion; common: Common; lang: string }) {
  const { language } = useText();
  switch (question.kind) {
    case 'text':
      return <TextArea {...common} lang={lang} rows={rowsFor(question)} {...wordsOf(question)} />;
    case 'number':
      return <TextField {...common} inputMode="decimal" width="short" dir="ltr" />;
    case 'date':
      return <DateField {...common} />;
    case 'choice':
      return (
        <RadioField
          {...common}
          choices={(question.choices ?? []).map(({ code, label }) => ({
            value: code,
            label: inLanguage(label, language),
          }))}
        />
      );
  }
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
      <UserText lang={lang}>{value}</UserText>
      <p className="hint">{t('applications.section.theirs.hint')}</p>
    </div>
  );
}
