import { useText } from '#app/i18n/text-context.tsx';
import type { CostLine } from '../../report-store.server.ts';

type Line = Pick<
  CostLine,
  'currency' | 'rateBasis' | 'rateFromMonth' | 'rateMonth' | 'unitsPerEur' | 'rateSource' | 'rateProvisional'
>;
type ConversionTextProps = {
  line: Line;
  /** Alias of whoever put the rate in; absent where the portal took it from the published list. */
  setBy: string | undefined;
};

/** I28: rate, month and source of a conversion, by whom the rate was set, and whether it is settled. */
export function ConversionText({ line, setBy }: ConversionTextProps) {
  const { t } = useText();
  if (line.currency === 'EUR') return null;
  return (
    <div className="hint">
      <RateText line={line} setBy={setBy} />
      {line.rateProvisional ? <div>{t('reports.line.provisional')}</div> : null}
    </div>
  );
}

function RateText({ line, setBy }: ConversionTextProps) {
  const { t, month } = useText();
  const { unitsPerEur: units, currency } = line;
  const source = line.rateSource === 'manual' ? t('programme.rates.manual') : line.rateSource;
  const of = { units, currency, month: month(line.rateMonth) };
  if (line.rateBasis === 'receipt') {
    return (
      <>
        {t('reports.line.rate', of)}
        {' · '}
        {t('reports.line.rate-received')} <bdi>{source}</bdi>
      </>
    );
  }
  if (line.rateFromMonth !== null) {
    return (
      <>
        {t('reports.line.rate-average', { units, currency, from: month(line.rateFromMonth), to: of.month })}
        {' · '}
        <bdi>{source}</bdi>
      </>
    );
  }
  return (
    <>
      {t('reports.line.rate', of)}
      {' · '}
      <bdi>{source}</bdi>
      {' · '}
      {setBy ? t('reports.line.rate-by', { alias: setBy }) : t('reports.line.rate-by-portal')}
    </>
  );
}
