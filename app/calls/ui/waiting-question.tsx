import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { isLanguage, type Language } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { DECLINE_REASONS, type DeclineReason } from '../clarification.ts';
import { TranslatedFields } from './translated-fields.tsx';

type Waiting = { readonly id: string; readonly asked: string; readonly language: string; readonly askedAt: Instant };

/** One question as it was asked, and the two answers to it. */
export function WaitingQuestion({ question, languages }: { question: Waiting; languages: readonly Language[] }) {
  const { t } = useText();
  const reply = useReply();
  const { id, asked, language, askedAt } = question;
  const [answering, declining] = [`answer-${id}`, `decline-${id}`];
  return (
    <article className="panel flow" id={id}>
      <p className="hint">
        <DateTimeText value={askedAt} />
      </p>
      <UserText {...(isLanguage(language) ? { lang: language } : {})}>{asked}</UserText>
      <Disclosure summary={t('calls.questions.answer')} open={reply?.form === answering}>
        <Form name={answering}>
          <HiddenField name="clarificationId" value={id} />
          <TranslatedFields
            name="question"
            label={t('calls.questions.public-question')}
            hint={t('calls.questions.public-question.hint')}
            languages={languages}
            rows={3}
          />
          <TranslatedFields name="answer" label={t('calls.questions.public-answer')} languages={languages} rows={5} />
          <CheckboxField name="general" label={t('calls.questions.general')} />
          <ButtonRow>
            <Button>{t('calls.questions.publish')}</Button>
          </ButtonRow>
        </Form>
      </Disclosure>
      <Disclosure summary={t('calls.questions.decline')} open={reply?.form === declining}>
        <Form name={declining}>
          <HiddenField name="clarificationId" value={id} />
          <SelectField
            name="reason"
            label={t('calls.questions.decline.why')}
            choices={DECLINE_REASONS.map((value) => ({ value, label: t(`calls.questions.decline.${value}`) }))}
          />
          <ButtonRow>
            <Button tone="secondary">{t('calls.questions.decline')}</Button>
          </ButtonRow>
        </Form>
      </Disclosure>
    </article>
  );
}

type Declined = { readonly id: string; readonly asked: string; readonly reason: DeclineReason };

/** What was not answered in public, and why; nothing where everything was. */
export function DeclinedQuestions({ questions }: { questions: readonly Declined[] }) {
  const { t } = useText();
  if (questions.length === 0) return null;
  return (
    <Section title={t('clarification.state.declined')}>
      <DataTable
        caption={t('clarification.state.declined')}
        captionHidden
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'asked', label: t('calls.question'), cell: ({ asked }) => <UserText>{asked}</UserText> },
          {
            key: 'reason',
            label: t('calls.questions.decline.why'),
            cell: ({ reason }) => t(`calls.questions.decline.${reason}`),
          },
        ]}
      />
    </Section>
  );
}
