import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';

type PostedAmountProps = {
  posting: {
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly unitsPerEur: string;
    readonly rateMonth: string;
    readonly rateSource: string;
  };
  /** Left out where the line above says it. */
  rate?: boolean;
};

/** What was posted in its own currency and, where that is not the euro, at which rate: units, month, source (I28). */
export function PostedAmount({ posting, rate = true }: PostedAmountProps) {
  const { t, month } = useText();
  const { amountMinor, currency, unitsPerEur, rateMonth, rateSource } = posting;
  return (
    <>
      <Amount value={{ minor: amountMinor, currency }} />
      {currency === 'EUR' || !rate ? null : (
        <div className="hint">
          {t('reports.line.rate', { units: unitsPerEur, currency, month: month(rateMonth) })}
          {' · '}
          <bdi>{rateSource === 'manual' ? t('programme.rates.manual') : rateSource}</bdi>
        </div>
      )}
    </>
  );
}
