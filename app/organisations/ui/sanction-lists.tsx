import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Publisher } from '#app/organisations/screening/listed.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

type List = {
  id: string;
  number: number;
  publisher: Publisher;
  publishedOn: LocalDate;
  entries: number;
  sha256: string;
  importedAt: Instant;
  by: string | null;
  inForce: boolean;
};

const SHOWN_OF_HASH = 16;

/** Every import, newest first; the newest of each publisher is in force. */
export function ListTable({ lists }: { lists: readonly List[] }) {
  const text = useText();
  const { t } = text;
  return (
    <DataTable
      caption={t('screening.lists.caption')}
      dense
      rows={lists}
      rowKey={(list) => list.id}
      empty={<EmptyState title={t('screening.lists.none')}>{t('screening.lists.none.body')}</EmptyState>}
      columns={[
        { key: 'publisher', label: t('screening.list'), cell: (list) => t(`screening.publisher.${list.publisher}`) },
        { key: 'of', label: t('screening.lists.of'), cell: (list) => <DateText value={list.publishedOn} /> },
        { key: 'entries', label: t('screening.lists.count'), cell: (list) => text.number(list.entries), numeric: true },
        { key: 'at', label: t('screening.lists.at'), cell: (list) => <DateTimeText value={list.importedAt} /> },
        { key: 'by', label: t('screening.lists.by'), cell: (list) => <bdi>{list.by ?? '–'}</bdi> },
        {
          key: 'hash',
          label: t('screening.lists.hash'),
          cell: (list) => (
            <bdi dir="ltr" title={list.sha256}>
              {list.sha256.slice(0, SHOWN_OF_HASH)}
            </bdi>
          ),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (list) => (
            <StatusTag
              state={list.inForce ? 'in_force' : 'retired'}
              label={t(list.inForce ? 'screening.lists.in-force' : 'screening.lists.replaced')}
            />
          ),
        },
      ]}
    />
  );
}

export function ListForm() {
  const { t } = useText();
  return (
    <Form name="list" encType="multipart/form-data">
      <FileField name="file" label={t('screening.lists.file')} hint={t('screening.lists.file.hint')} accept=".xml" />
      <ButtonRow>
        <Button>{t('screening.lists.import')}</Button>
      </ButtonRow>
    </Form>
  );
}
