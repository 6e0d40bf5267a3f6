import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { UserText } from '#app/ui/user-text.tsx';

export type QuestionRow = {
  readonly id: string;
  /** Number of the cost it is about; null for the report as a whole. */
  readonly line: number | null;
  readonly question: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
};

/** Every question with its answer; an open one with the field for it, for those who may answer. */
export function QuestionList({ questions, mayAnswer }: { questions: readonly QuestionRow[]; mayAnswer: boolean }) {
  const { t } = useText();
  if (questions.length === 0) return <EmptyState title={t('reports.questions.none')} />;
  return questions.map(({ id, line, question, askedAt, answer, answeredAt }) => (
    <Section
      key={id}
      title={line === null ? t('reports.questions.whole') : t('reports.line.number', { number: line })}
      panel={answer === null}
    >
      <UserText>{question}</UserText>
      <p className="hint">
        <DateTimeText value={askedAt} />
      </p>
      {answer === null ? null : (
        <>
          <h3>{t('reports.questions.answer')}</h3>
          <UserText>{answer}</UserText>
          <p className="hint">{answeredAt ? <DateTimeText value={answeredAt} /> : null}</p>
        </>
      )}
      {answer === null && mayAnswer ? (
        <Form name={`answer-${id}`}>
          <HiddenField name="questionId" value={id} />
          <TextArea name="answer" label={t('reports.questions.answer')} rows={3} />
          <ButtonRow>
            <Button>{t('reports.questions.send-answer')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  ));
}

/** For the office: what to ask, and about which cost. */
export function AskForm({ lines }: { lines: readonly { readonly id: string; readonly number: number }[] }) {
  const { t } = useText();
  return (
    <Section title={t('reports.questions.ask')} panel>
      <Form name="ask">
        <SelectField
          name="costLineId"
          label={t('reports.questions.about')}
          blank={false}
          choices={[
            { value: '', label: t('reports.questions.whole') },
            ...lines.map(({ id, number }) => ({ value: id, label: t('reports.line.number', { number }) })),
          ]}
        />
        <TextArea name="question" label={t('reports.questions.question')} hint={t('reports.questions.hint')} rows={3} />
        <ButtonRow>
          <Button>{t('reports.questions.ask')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
