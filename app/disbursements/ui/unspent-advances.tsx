import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Advance = {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly outstandingMinor: bigint;
};

/** Advances nobody will account for any more, each with the way to ask it back. Nothing where there is none. */
export function UnspentAdvances({ advances }: { advances: readonly Advance[] }) {
  const { t } = useText();
  if (advances.length === 0) return null;
  return (
    <Section title={t('unspent.list')}>
      <p className="hint">{t('unspent.lede')}</p>
      <DataTable
        caption={t('unspent.list')}
        captionHidden
        rows={advances}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'reference',
            label: t('disbursements.agreement'),
            cell: (row) => (
              <a href={paths.unspent(row.id)}>
                <Reference>{row.reference}</Reference>
              </a>
            ),
          },
          {
            key: 'organisation',
            label: t('common.organisation'),
            cell: (row) => <Reference>{row.organisation}</Reference>,
          },
          {
            key: 'outstanding',
            label: t('agreements.outstanding'),
            cell: (row) => <Amount value={euro(row.outstandingMinor)} />,
            numeric: true,
          },
        ]}
      />
    </Section>
  );
}
