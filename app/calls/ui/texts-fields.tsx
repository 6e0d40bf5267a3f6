import { useText } from '#app/i18n/text-context.tsx';
import type { Language } from '#app/kernel/languages.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import type { CallContent } from '../call-content.ts';
import { TranslatedFields } from './translated-fields.tsx';

export function TextsFields({ content, languages }: { content: CallContent; languages: readonly Language[] }) {
  const { t } = useText();
  return (
    <>
      <Fieldset legend={t('calls.summary')} hint={t('calls.summary.hint')}>
        <TranslatedFields
          name="summary"
          label={t('calls.summary')}
          languages={languages}
          value={content.summary}
          rows={3}
        />
      </Fieldset>
      <Fieldset legend={t('calls.view.guidelines')} hint={t('calls.guidelines.hint')}>
        <TranslatedFields
          name="guidelines"
          label={t('calls.view.guidelines')}
          languages={languages}
          value={content.guidelines}
          rows={10}
        />
      </Fieldset>
      <Fieldset legend={t('calls.amount-basis')} hint={t('calls.amount-basis.hint')}>
        <TranslatedFields
          name="amountBasis"
          label={t('calls.amount-basis')}
          languages={languages}
          value={content.amountBasis}
          rows={3}
        />
      </Fieldset>
    </>
  );
}
