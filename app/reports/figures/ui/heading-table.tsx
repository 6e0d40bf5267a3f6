import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { figureTotals, type HeadingFigure, type Standing } from '../heading-figures.ts';

const TONES: Readonly<Record<Standing, Tone>> = { within: 'good', flexible: 'warn', above: 'bad' };

/** I27: what was reported under each heading, beside what the budget of the agreement allows. EUR. */
export function HeadingTable({ figures }: { figures: readonly HeadingFigure[] }) {
  const { t } = useText();
  const totals = figureTotals(figures);
  const decided = figures.some((figure) => figure.acceptedMinor !== null);
  const eur = (minor: bigint) => <Amount bare value={euro(minor)} />;
  return (
    <DataTable
      caption={t('reports.figures.caption')}
      rows={figures}
      rowKey={({ heading }) => heading}
      totalLabel={t('common.total')}
      empty={<p className="hint">{t('common.not-provided')}</p>}
      columns={[
        { key: 'heading', label: t('reports.cost.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        {
          key: 'budget',
          label: t('reports.figures.budget'),
          cell: ({ budgetMinor }) => eur(budgetMinor),
          numeric: true,
          total: eur(totals.budgetMinor),
        },
        {
          key: 'earlier',
          label: t('reports.figures.earlier'),
          cell: ({ earlierMinor }) => eur(earlierMinor),
          numeric: true,
          total: eur(totals.earlierMinor),
        },
        {
          key: 'claimed',
          label: t('reports.figures.claimed'),
          cell: ({ claimedMinor }) => eur(claimedMinor),
          numeric: true,
          total: eur(totals.claimedMinor),
        },
        ...(decided
          ? [
              {
                key: 'accepted',
                label: t('reports.figures.accepted'),
                cell: ({ acceptedMinor }: HeadingFigure) => (acceptedMinor === null ? '–' : eur(acceptedMinor)),
                numeric: true,
                total: eur(totals.acceptedMinor),
              },
            ]
          : []),
        {
          key: 'left',
          label: t('reports.figures.left'),
          cell: ({ leftMinor }) => eur(leftMinor),
          numeric: true,
          total: eur(totals.leftMinor),
        },
        {
          key: 'standing',
          label: t('common.status'),
          cell: ({ standing }) => (
            <StatusTag state={standing} tone={TONES[standing]} label={t(`reports.standing.${standing}`)} />
          ),
        },
      ]}
    />
  );
}
