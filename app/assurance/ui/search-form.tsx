import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { FieldError, Reply } from '#app/kernel/form.ts';
import { EVENT_KINDS } from '#app/trail/event-kinds.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { SEARCH_FIELDS, type TrailSearch } from '../trail-search.ts';

/** What to look for in the trail; every field narrows, and what fits nothing comes back with the reason beside it. */
export function SearchForm({ search, errors }: { search: TrailSearch; errors: readonly FieldError[] }) {
  const { t } = useText();
  const values = Object.fromEntries(SEARCH_FIELDS.map((field) => [field, [search[field]]]));
  const reply: Reply = { form: 'search', errors, values };
  const kinds = EVENT_KINDS.map((kind) => ({ value: kind, label: t(`trail.event.${kind}`) }));
  return (
    <Form name="search" method="get" action={`${paths.trail()}#events`} reply={reply} className="filters">
      <SelectField
        name="kind"
        label={t('trail.search.kind')}
        choices={[{ value: '', label: t('trail.search.any') }, ...kinds]}
        blank={false}
      />
      <TextField name="actor" label={t('trail.search.actor')} optional />
      <TextField
        name="record"
        label={t('trail.search.record')}
        hint={t('trail.search.record.hint')}
        dir="ltr"
        optional
      />
      <DateField name="from" label={t('trail.search.from')} hint={t('trail.search.day.hint')} optional />
      <DateField name="to" label={t('trail.search.to')} optional />
      <Button tone="secondary">{t('trail.search.search')}</Button>
    </Form>
  );
}
