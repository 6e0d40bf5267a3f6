import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';

type PopulationFactsProps = {
  population: {
    readonly lines: number;
    readonly totalMinor: bigint;
    readonly sha256: string;
    /** Left out once the population is frozen. */
    readonly flagged?: number;
  };
};

/** How much there is to draw from, and the hash that says what exactly. */
export function PopulationFacts({ population }: PopulationFactsProps) {
  const { t, number } = useText();
  const { lines, totalMinor, flagged, sha256 } = population;
  const rows: (SummaryRow | null)[] = [
    { key: 'lines', label: t('sampling.population.lines'), value: number(lines) },
    { key: 'total', label: t('sampling.population.total'), value: <Amount value={euro(totalMinor)} /> },
    flagged === undefined ? null : { key: 'flagged', label: t('sampling.population.flagged'), value: number(flagged) },
    { key: 'hash', label: t('sampling.population.hash'), value: <Reference>{sha256}</Reference> },
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}
