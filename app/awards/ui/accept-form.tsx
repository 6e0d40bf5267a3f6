import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import type { resultPage } from '../result-pages.server.ts';

type AcceptProps = { page: NonNullable<Awaited<ReturnType<typeof resultPage>>>; verdict: Verdict };

/** The applicant takes the award, until the last day of its letter. */
export function AcceptForm({ page, verdict }: AcceptProps) {
  const { t } = useText();
  const until = page.award?.acceptUntil;
  return (
    <Section title={t('awards.accept.title')} panel>
      {until ? (
        <p>
          {t('awards.accept.until')} <DateText value={until} />
        </p>
      ) : null}
      <p className="measure">{t('awards.accept.body')}</p>
      <Form name="accept">
        <CheckboxField name="sure" label={t('awards.accept.sure')} />
        <MoveButton verdict={verdict} label={t('awards.accept.send')} />
      </Form>
    </Section>
  );
}
