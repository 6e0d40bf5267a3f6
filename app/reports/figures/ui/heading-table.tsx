import { useText } from '#app/i18n/text-context.tsx';
import { brokenDown, lineText } from '#app/agreements/budget-line-text.ts';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { figureTotals, type HeadingFigure, type LineFigure, type Standing } from '../heading-figures.ts';

const TONES: Readonly<Record<Standing, Tone>> = { within: 'good', flexible: 'warn', above: 'bad' };

type Row = Omit<LineFigure, 'number' | 'description'> & {
  readonly key: string;
  readonly label: string;
  /** Null for a line. */
  readonly standing: Standing | null;
};

/** I27: what was reported under each heading and line, beside what the budget of the agreement allows. EUR. */
export function HeadingTable({ figures }: { figures: readonly HeadingFigure[] }) {
  const text = useText();
  const { t } = text;
  const totals = figureTotals(figures);
  const decided = figures.some((figure) => figure.acceptedMinor !== null);
  const eur = (minor: bigint) => <Amount bare value={euro(minor)} />;
  const rows = figures.flatMap((figure): Row[] => [
    { ...figure, key: figure.heading, label: t(`heading.${figure.heading}`) },
    ...brokenDown(figure.lines).map((line) => {
      return { ...line, key: `${figure.heading} ${line.number}`, label: lineText(line, text), standing: null };
    }),
  ]);
  return (
    <DataTable
      caption={t('reports.figures.caption')}
      rows={rows}
      rowKey={({ key }) => key}
      under={({ standing }) => standing === null}
      totalLabel={t('common.total')}
      empty={<p className="hint">{t('common.not-provided')}</p>}
      columns={[
        {
          key: 'heading',
          label: t('agreements.budget.heading-and-lines'),
          cell: ({ label }) => <span dir="auto">{label}</span>,
        },
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
                cell: ({ acceptedMinor }: Row) => (acceptedMinor === null ? '–' : eur(acceptedMinor)),
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
          cell: ({ standing }) =>
            standing && <StatusTag state={standing} tone={TONES[standing]} label={t(`reports.standing.${standing}`)} />,
        },
      ]}
    />
  );
}
