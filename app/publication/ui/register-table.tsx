import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Tier } from '../tier.ts';
import { TierTag } from './tier-tag.tsx';

type Row = {
  readonly agreementId: string;
  readonly reference: string;
  readonly organisation: string;
  readonly tier: Tier;
  readonly held: boolean;
  readonly waiver: boolean;
  /** Its name was disposed of, so nobody is left to name. */
  readonly disposed: boolean;
};

/** Every signed grant, what is seen of it, and whether the exception that allows less is on file (I38). */
export function RegisterTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('publication.sheet.register')}
      rows={rows}
      rowKey={(row) => row.agreementId}
      empty={<EmptyState title={t('publication.desk.empty')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (row) => (
            <a href={paths.grantPublication(row.agreementId)}>
              <bdi dir="ltr">{row.reference}</bdi>
            </a>
          ),
        },
        {
          key: 'organisation',
          label: t('common.organisation'),
          cell: (row) => <bdi dir="ltr">{row.organisation}</bdi>,
        },
        { key: 'tier', label: t('publication.desk.seen'), cell: (row) => <TierTag tier={row.tier} held={row.held} /> },
        { key: 'waiver', label: t('publication.desk.waiver'), cell: (row) => <Waiver {...row} /> },
      ]}
    />
  );
}

function Waiver({ tier, waiver, disposed }: Pick<Row, 'tier' | 'waiver' | 'disposed'>) {
  const { t } = useText();
  if (tier === 'named' || disposed) return <>{t('publication.waiver.unneeded')}</>;
  return waiver ? (
    <StatusTag state="approved" label={t('publication.waiver.inForce')} />
  ) : (
    <StatusTag state="missing" tone="warn" label={t('publication.waiver.missing')} />
  );
}
