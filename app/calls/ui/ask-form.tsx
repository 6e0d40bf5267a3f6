import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

type AskFormProps = {
  call: { readonly reference: string; readonly deadlineZone: string };
  until: Instant;
  verdict: Verdict;
  asker: 'nobody' | 'applicant' | 'other';
};

/** Asking a question, while questions are taken; who is not signed in is shown the way. */
export function AskForm({ call, until, verdict, asker }: AskFormProps) {
  const { t } = useText();
  return (
    <Section title={t('calls.questions.ask')} id="ask" panel>
      <p>
        {verdict.allowed ? t('calls.questions.until') : t('refusal.questions-closed')}{' '}
        <Deadline at={until} zone={call.deadlineZone} />
      </p>
      {verdict.allowed && asker === 'applicant' ? (
        <Form name="ask">
          <TextArea
            name="asked"
            label={t('calls.questions.question')}
            hint={t('calls.questions.question.hint')}
            rows={5}
          />
          <ButtonRow>
            <Button>{t('calls.questions.send')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {verdict.allowed && asker === 'nobody' ? (
        <>
          <p>{t('calls.questions.sign-in')}</p>
          <ButtonRow>
            <ButtonLink href={paths.signIn({ next: paths.callQuestions(call.reference) })} tone="secondary">
              {t('common.sign-in')}
            </ButtonLink>
          </ButtonRow>
        </>
      ) : null}
    </Section>
  );
}
