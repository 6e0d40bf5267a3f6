import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ENTRY_LISTS, TAXONOMY_LISTS, type EntryList } from '../taxonomy.ts';
import { EntryWords } from './entry-fields.tsx';

export type EntryRow = {
  readonly id: string;
  readonly list: EntryList;
  readonly code: string;
  readonly title: Translated;
  /** Itself, or with its result. */
  readonly retired: boolean;
};

/** List by list: codes, words, and whether an entry is still offered. */
export function TaxonomyTables({ entries, mayEdit }: { entries: readonly EntryRow[]; mayEdit: boolean }) {
  const { t } = useText();
  return ENTRY_LISTS.map((list) => (
    <Section key={list} title={t(`taxonomy.list.${list}`)}>
      <EntryTable list={list} entries={entries.filter((entry) => entry.list === list)} mayEdit={mayEdit} />
    </Section>
  ));
}

type EntryTableProps = { list: EntryList; entries: readonly EntryRow[]; mayEdit: boolean };

function EntryTable({ list, entries, mayEdit }: EntryTableProps) {
  const { t, language } = useText();
  const change = {
    key: 'change',
    label: t('common.change'),
    cell: (entry: EntryRow) => (
      <a href={paths.taxonomyEntry(entry.id)}>
        {t('common.change')} <span className="unseen">{entry.code}</span>
      </a>
    ),
  };
  return (
    <DataTable
      caption={t(`taxonomy.list.${list}`)}
      captionHidden
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={<EmptyState title={t('taxonomy.none')} />}
      columns={[
        { key: 'code', label: t('taxonomy.code'), cell: (entry) => <Reference>{entry.code}</Reference> },
        {
          key: 'title',
          label: t('taxonomy.title.column'),
          cell: (entry) => <bdi>{inLanguage(entry.title, language)}</bdi>,
        },
        { key: 'state', label: t('common.status'), cell: (entry) => <EntryState retired={entry.retired} /> },
        ...(mayEdit ? [change] : []),
      ]}
    />
  );
}

export function EntryState({ retired }: { retired: boolean }) {
  const { t } = useText();
  return (
    <StatusTag
      state={retired ? 'retired' : 'offered'}
      label={t(retired ? 'taxonomy.state.retired' : 'taxonomy.state.offered')}
      tone={retired ? 'neutral' : 'good'}
    />
  );
}

/** A new entry: to which list, under which code, in which words. */
export function NewEntryForm({ entries }: { entries: readonly EntryRow[] }) {
  const { t } = useText();
  const results = entries.filter(({ list }) => list === 'result');
  const places = [
    { value: 'result', label: t('taxonomy.list.result') },
    ...results.map(({ code }) => ({ value: `activity:${code}`, label: t('taxonomy.activity-of', { code }) })),
    ...TAXONOMY_LISTS.map((value) => ({ value, label: t(`taxonomy.list.${value}`) })),
  ];
  return (
    <Form name="entry">
      <SelectField name="place" label={t('taxonomy.place')} choices={places} />
      <TextField name="entryCode" label={t('taxonomy.code')} hint={t('taxonomy.code.hint')} width="short" dir="ltr" />
      <EntryWords />
      <ButtonRow>
        <Button>{t('taxonomy.add')}</Button>
      </ButtonRow>
    </Form>
  );
}
