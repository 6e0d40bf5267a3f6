import { paths } from '#app/http/paths.ts';
import { ENDONYMS } from '#app/i18n/locales.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { KEYS, type Headings } from '../downloads/headings.ts';

/** In which language the files of the table below are headed. */
export function HeadingsForm({ headings }: { headings: Headings }) {
  const { t } = useText();
  return (
    <Form name="headings" method="get" action={paths.assurance()} className="filters">
      <SelectField
        name="headings"
        label={t('downloads.headings')}
        blank={false}
        defaultValue={headings}
        choices={[
          ...LANGUAGES.map((language) => ({ value: language, label: ENDONYMS[language] })),
          { value: KEYS, label: t('downloads.headings.keys') },
        ]}
      />
      <Button tone="secondary">{t('downloads.headings.apply')}</Button>
    </Form>
  );
}
