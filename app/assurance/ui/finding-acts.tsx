import { ANSWER_DAYS } from '#app/assurance/sampling/finding.ts';
import type { Finding } from '#app/assurance/sampling/sample-store.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type FindingActsProps = {
  finding: Finding;
  may: { readonly answer: boolean; readonly reply: boolean; readonly correct: boolean };
};

/** What the reader may do with the finding now: answer it, have the last word, or book the correction. */
export function FindingActs({ finding, may }: FindingActsProps) {
  const { t } = useText();
  return (
    <>
      {may.answer ? (
        <Section title={t('sampling.answer.title')} panel>
          <Form name="answer">
            <HiddenField name="version" value={finding.version} />
            <TextArea name="comment" label={t('sampling.finding.comment')} hint={t('sampling.no-names')} />
            <ButtonRow>
              <Button>{t('sampling.answer.send')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      {may.reply ? <ReplyForm finding={finding} /> : null}
      {may.correct ? (
        <Section title={t('sampling.correction.title')} panel>
          <p>{t('sampling.correction.about')}</p>
          <Form name="correction">
            <HiddenField name="version" value={finding.version} />
            <ButtonRow>
              <Button>{t('sampling.correction.send')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function ReplyForm({ finding }: { finding: Finding }) {
  const { t } = useText();
  const verdicts = ['uphold', 'withdraw'] as const;
  return (
    <Section title={t('sampling.reply.title')} panel>
      <Form name="reply">
        <HiddenField name="version" value={finding.version} />
        <RadioField
          name="verdict"
          label={t('sampling.reply.verdict')}
          hint={t('sampling.reply.verdict.hint', { days: ANSWER_DAYS })}
          choices={verdicts.map((verdict) => ({ value: verdict, label: t(`sampling.reply.verdict.${verdict}`) }))}
        />
        <TextArea name="reply" label={t('sampling.finding.reply')} hint={t('sampling.no-names')} />
        <ButtonRow>
          <Button>{t('sampling.reply.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
