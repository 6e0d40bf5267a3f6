import { DONOR_PARTS } from '#app/assurance/donor-report/donor-file-name.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';

type DonorFilesProps = { days: { readonly from: string; readonly to: string }; reconciled: boolean };

/** The report as files: one workbook, or a CSV per part. Without links while the books do not reconcile (I32). */
export function DonorFiles({ days, reconciled }: DonorFilesProps) {
  const { t } = useText();
  if (!reconciled) return <p>{t('assurance.downloads.blocked')}</p>;
  return (
    <ButtonRow>
      <ButtonLink href={paths.donorFile('report.xlsx', days)} download>
        {t('donor.files.workbook')}
      </ButtonLink>
      {DONOR_PARTS.map((part) => (
        <ButtonLink key={part} href={paths.donorFile(`${part}.csv`, days)} tone="secondary" download>
          {t('donor.files.csv', { part: t(`donor.table.${part}`) })}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
