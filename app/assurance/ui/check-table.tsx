import type { Check } from '#app/assurance/reconciliation.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** I32: what must agree, both figures, and what nothing explains. */
export function CheckTable({ checks, reconciled }: { checks: readonly Check[]; reconciled: boolean }) {
  const { t } = useText();
  const euro = (minor: bigint) => <Amount bare value={{ minor, currency: 'EUR' }} />;
  return (
    <>
      <NoticeBanner tone={reconciled ? 'success' : 'error'}>
        {t(reconciled ? 'assurance.checks.agree' : 'assurance.checks.differ')}
      </NoticeBanner>
      <DataTable
        caption={t('assurance.checks')}
        captionHidden
        rows={checks}
        rowKey={(check) => check.name}
        columns={[
          { key: 'name', label: t('assurance.checks.what'), cell: (check) => t(`assurance.check.${check.name}`) },
          {
            key: 'ledger',
            label: t('assurance.checks.ledger'),
            cell: (check) => euro(check.ledgerMinor),
            numeric: true,
          },
          { key: 'other', label: t('assurance.checks.other'), cell: (check) => euro(check.otherMinor), numeric: true },
          { key: 'explained', label: t('assurance.checks.explained'), cell: (check) => <Explained check={check} /> },
          {
            key: 'difference',
            label: t('assurance.checks.difference'),
            cell: (check) => euro(check.differenceMinor),
            numeric: true,
          },
          {
            key: 'verdict',
            label: t('common.status'),
            cell: (check) =>
              check.differenceMinor === 0n ? (
                <StatusTag state="balanced" label={t('assurance.checks.ok')} />
              ) : (
                <StatusTag state="broken" label={t('assurance.checks.broken')} />
              ),
          },
        ]}
      />
    </>
  );
}

function Explained({ check }: { check: Check }) {
  const { t } = useText();
  if (!check.explanation || !check.explainedMinor) return null;
  return (
    <>
      <Amount bare value={{ minor: check.explainedMinor, currency: 'EUR' }} />{' '}
      {t(`assurance.explanation.${check.explanation}`)}
    </>
  );
}
