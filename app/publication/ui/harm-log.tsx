import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Harm } from '../publication.ts';

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly reasonClass: Harm;
  readonly noticedOn: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly organisation: string;
};

/** The harm log of a programme: what followed from being seen, by class and day. */
export function HarmLog({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('publication.harm.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('publication.harm.none')}>{t('publication.harm.none.body')}</EmptyState>}
      columns={[
        { key: 'reference', label: t('common.reference'), cell: (row) => <Reference>{row.reference}</Reference> },
        { key: 'class', label: t('publication.harm.class'), cell: (row) => t(`publication.harm.${row.reasonClass}`) },
        { key: 'on', label: t('publication.harm.noticedOn'), cell: (row) => <DateText value={row.noticedOn} /> },
        {
          key: 'grant',
          label: t('publication.grant'),
          cell: (row) => (
            <a href={paths.grantPublication(row.agreementId)}>
              <Reference>{row.agreement}</Reference>
            </a>
          ),
        },
        {
          key: 'organisation',
          label: t('common.organisation'),
          cell: (row) => <bdi dir="ltr">{row.organisation}</bdi>,
        },
      ]}
    />
  );
}
