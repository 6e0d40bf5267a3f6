import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { money } from '#app/kernel/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

type PaperSummaryProps = {
  agreement: {
    readonly id: string;
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
  };
  organisation: string;
  /** Null while the agreement is a draft: then the link opens a preview that says so. */
  documentSha256: string | null;
  /** Shown to those whose signature depends on it. */
  checks?: boolean;
  /** Whether the grantee signed by hand: then the scan is looked at before the other side signs. */
  onPaper?: boolean;
};

/** What is about to be sent or signed, with the paper one click away. */
export function PaperSummary({ agreement, organisation, documentSha256, checks, onPaper }: PaperSummaryProps) {
  const { t, date } = useText();
  const { id, amountMinor, currency, startsOn, endsOn } = agreement;
  const period = t('common.date.from-to', { from: date(startsOn), to: date(endsOn) });
  const checked = checks ? 'agreements.countersignature.checks-clear' : 'agreements.countersignature.checks-not-clear';
  return (
    <>
      <SummaryList
        rows={[
          { key: 'organisation', label: t('common.organisation'), value: <Reference>{organisation}</Reference> },
          { key: 'amount', label: t('common.amount'), value: <Amount value={money(amountMinor, currency)} /> },
          { key: 'period', label: t('agreements.period'), value: period },
          ...(documentSha256
            ? [
                {
                  key: 'checksum',
                  label: t('agreements.signature.checksum'),
                  value: <Reference>{documentSha256}</Reference>,
                },
              ]
            : []),
          ...(checks === undefined
            ? []
            : [{ key: 'checks', label: t('agreements.countersignature.checks'), value: t(checked) }]),
        ]}
      />
      <p>
        <ButtonLink href={paths.agreementDocument(id)} tone="secondary" download>
          {t(documentSha256 ? 'agreements.document' : 'agreements.document.preview')}
        </ButtonLink>{' '}
        {onPaper ? (
          <ButtonLink href={paths.agreementSignedCopy(id)} tone="secondary" download>
            {t('agreements.paper.open')}
          </ButtonLink>
        ) : null}
      </p>
    </>
  );
}
