import { useText } from '#app/i18n/text-context.tsx';
import type { CostLine } from '../../report-store.server.ts';

type ConversionTextProps = {
  line: Pick<CostLine, 'currency' | 'rateMonth' | 'unitsPerEur' | 'rateSource'>;
  /** Alias of whoever put the rate in; absent where the portal took it from the published list. */
  setBy: string | undefined;
};

/** I28: rate, month and source of a conversion, and by whom the rate was set. */
export function ConversionText({ line, setBy }: ConversionTextProps) {
  const { t, month } = useText();
  if (line.currency === 'EUR') return null;
  const source = line.rateSource === 'manual' ? t('programme.rates.manual') : line.rateSource;
  return (
    <div className="hint">
      {t('reports.line.rate', { units: line.unitsPerEur, currency: line.currency, month: month(line.rateMonth) })}
      {' · '}
      <bdi>{source}</bdi>
      {' · '}
      {setBy ? t('reports.line.rate-by', { alias: setBy }) : t('reports.line.rate-by-portal')}
    </div>
  );
}
