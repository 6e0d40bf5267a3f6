import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { verdictsOn } from '../redress/redress.ts';
import type { RedressData } from '../redress/redress-pages.server.ts';

/** Upheld or not, and what the applicant reads. */
export function AnswerForm({ page }: { page: RedressData }) {
  const { t } = useText();
  return (
    <Section title={t('redress.decide')} panel>
      <Form name="answer">
        <HiddenField name="version" value={page.redress.version} />
        <RadioField
          name="verdict"
          label={t('redress.verdict')}
          choices={verdictsOn(page.about).map((value) => ({
            value,
            label: t(`redress.verdict.${value}`),
            hint: t(
              page.about === 'award' || value === 'reread'
                ? `redress.verdict.${value}.hint`
                : `redress.verdict.${value}.${page.about}`,
            ),
          }))}
        />
        <TextArea name="answer" label={t('redress.answer')} hint={t('redress.answer.hint')} rows={8} />
        <MoveButton verdict={page.verdict} label={t('redress.answer.send')} />
      </Form>
    </Section>
  );
}
