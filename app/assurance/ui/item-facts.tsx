import type { DrawnItem } from '#app/assurance/sampling/item-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { WHOLE_BP } from '#app/reports/costs/cost-line.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { FactsText } from '#app/reports/evidence/ui/facts-text.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import { Steps } from './evidence-list.tsx';
import { Flags } from './sample-lines.tsx';

/** One transaction as D13 shows it, with its evidence. `report`: whether the reader may open the report it is in. */
export function ItemFacts({ item, report }: { item: DrawnItem; report: boolean }) {
  const { t, percent } = useText();
  const { cost } = item;
  const rows: (SummaryRow | null)[] = [
    { key: 'organisation', label: t('common.organisation'), value: <bdi>{item.organisation}</bdi> },
    {
      key: 'heading',
      label: t('sampling.heading'),
      value: `${t(`heading.${item.heading}`)} · ${t(`reports.cost-type.${cost.costType}`)}`,
    },
    { key: 'description', label: t('common.description'), value: <bdi dir="auto">{cost.description}</bdi> },
    { key: 'document', label: t('sampling.document'), value: <bdi dir="auto">{cost.documentNumber}</bdi> },
    cost.procurementReference
      ? {
          key: 'procurement',
          label: t('reports.line.procurement'),
          value: <bdi dir="auto">{cost.procurementReference}</bdi>,
        }
      : null,
    { key: 'incurred', label: t('sampling.invoiced-on'), value: <DateText value={cost.incurredOn} /> },
    { key: 'paid', label: t('sampling.paid-on'), value: <DateText value={cost.paidOn} /> },
    {
      key: 'local',
      label: t('sampling.amount-local'),
      value: <Amount value={money(cost.documentMinor, cost.currency)} />,
    },
    cost.shareBp === WHOLE_BP ? null : { key: 'share', label: t('sampling.share'), value: percent(cost.shareBp / 100) },
    { key: 'amount', label: t('sampling.amount'), value: <Amount value={euro(item.amountMinor)} /> },
    { key: 'flags', label: t('sampling.flags'), value: <Flags flags={item.flags} /> },
    { key: 'documents', label: t('sampling.on-record'), value: <OnRecord item={item} /> },
    { key: 'steps', label: t('sampling.steps'), value: <Steps steps={item.steps} /> },
    report
      ? {
          key: 'report',
          label: t('sampling.report'),
          value: <a href={paths.report(cost.reportId)}>{t('sampling.report.open')}</a>,
        }
      : null,
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

/** Documents with the hash each is stored under, and what the cost type still lacks. */
function OnRecord({ item }: { item: DrawnItem }) {
  const { t, list } = useText();
  const missing = item.missing.map((label) => t(`reports.evidence.${label}`));
  return (
    <>
      {item.onRecord.length === 0 ? t('common.none') : null}
      <ul>
        {item.onRecord.map((document) => (
          <li key={document.reference}>
            {t(`reports.evidence.${document.label}`)} <Reference>{document.reference}</Reference>
            <FactsText facts={document} />
            <div className="hint">
              <Reference>{document.sha256}</Reference>
            </div>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? <p className="hint">{t('reports.evidence.missing', { labels: list(missing) })}</p> : null}
    </>
  );
}
