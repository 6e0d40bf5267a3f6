import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

/** The way out of an award before the agreement is signed. */
export function DeclineForm({ verdict }: { verdict: Verdict }) {
  const { t } = useText();
  return (
    <Section title={t('awards.decline.title')}>
      <p className="measure">{t('awards.decline.body')}</p>
      <Form name="decline">
        <CheckboxField name="sure" label={t('awards.decline.sure')} />
        <MoveButton verdict={verdict} tone="danger" label={t('awards.decline.send')} />
      </Form>
    </Section>
  );
}
