import type { CallContent } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

type SubmitFormProps = {
  declarations: CallContent['declarations'];
  /** Until when it may be handed in, and the zone of its call. */
  dueAt: Instant;
  zone: string;
  verdict: Verdict;
};

/** The last step: what the organisation declares, and the one button that hands it over. */
export function SubmitForm({ declarations, dueAt, zone, verdict }: SubmitFormProps) {
  const { t, language } = useText();
  return (
    <Section title={t('applications.check.declarations')}>
      <Form name="submit">
        {declarations.length > 0 ? (
          <CheckboxList
            name="declarations[]"
            label={t('applications.check.declarations.hint')}
            choices={declarations.map(({ code, text }) => ({ value: code, label: inLanguage(text, language) }))}
          />
        ) : null}
        <p>
          {t('common.deadline')}: <Deadline at={dueAt} zone={zone} />
        </p>
        <p className="hint">{t('applications.check.submit.hint')}</p>
        {verdict.allowed ? null : <p className="hint">{t('applications.home.owner-submits')}</p>}
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('applications.check.submit')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
