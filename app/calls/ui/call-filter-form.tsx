import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import type { Activity } from '#app/programme/programme-store.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallFilter } from '../public-pages.server.ts';
import type { PublicStanding } from '../public-standing.ts';
import { spoken } from '../translated-text.ts';

type CallFilterFormProps = { only: PublicStanding | null; filter: CallFilter; activities: readonly Activity[] };

/** Narrows the public list: a plain form that changes the address. */
export function CallFilterForm({ only, filter, activities }: CallFilterFormProps) {
  const { t, language } = useText();
  const countries = useCountries();
  const all = { value: '', label: t('common.all') };
  return (
    <Form name="filter" method="get" className="filters">
      {only ? <HiddenField name="state" value={only} /> : null}
      <SelectField
        name="country"
        label={t('calls.filter.country')}
        defaultValue={filter.country ?? ''}
        blank={false}
        choices={[all, ...countries]}
      />
      <SelectField
        name="activity"
        label={t('calls.filter.activity')}
        defaultValue={filter.activity ?? ''}
        blank={false}
        choices={[
          all,
          ...activities.map(({ code, title }) => ({ value: code, label: `${code} · ${spoken(title, language).text}` })),
        ]}
      />
      <SelectField
        name="language"
        label={t('calls.filter.language')}
        defaultValue={filter.language ?? ''}
        blank={false}
        choices={[all, ...LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))]}
      />
      <Button tone="secondary">{t('common.filter')}</Button>
    </Form>
  );
}
