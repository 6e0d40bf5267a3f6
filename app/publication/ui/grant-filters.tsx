import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

type Choices = Readonly<Record<'place' | 'result' | 'year', readonly string[]>>;

/** Narrows the list; a plain form that asks for the same page. */
export function GrantFilters({ choices, filter }: { choices: Choices; filter: Readonly<Record<string, string>> }) {
  const { t, country } = useText();
  const all = { value: '', label: t('common.all') };
  const labelOf = { place: country, result: (code: string) => code, year: (year: string) => year };
  return (
    <Form name="filter" method="get" className="filters">
      {(['place', 'result', 'year'] as const).map((name) => (
        <SelectField
          key={name}
          name={name}
          label={t(`publication.filter.${name}`)}
          blank={false}
          defaultValue={filter[name] ?? ''}
          choices={[all, ...choices[name].map((value) => ({ value, label: labelOf[name](value) }))]}
        />
      ))}
      <Button tone="secondary">{t('publication.filter.send')}</Button>
    </Form>
  );
}
