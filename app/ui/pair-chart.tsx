export type Pair = {
  readonly key: string;
  readonly label: string;
  readonly whole: bigint;
  readonly part: bigint;
  readonly warn?: boolean;
};

type PairChartProps = { caption: string; wholeLabel: string; partLabel: string; pairs: readonly Pair[] };

/**
 * What was planned and what came of it, one pair of bars below the other, all to one scale. It says nothing that the
 * table beside it does not say, so it is hidden from screen readers. Bars begin where the lines of the language begin.
 */
export function PairChart({ caption, wholeLabel, partLabel, pairs }: PairChartProps) {
  const largest = pairs.reduce((most, { whole, part }) => [whole, part].reduce((a, b) => (b > a ? b : a), most), 0n);
  if (largest === 0n) return null;
  return (
    <figure className="pair-chart" aria-hidden="true">
      <figcaption>
        {caption}
        <span className="key whole">{wholeLabel}</span>
        <span className="key part">{partLabel}</span>
      </figcaption>
      {pairs.map(({ key, label, whole, part, warn }) => (
        <div key={key} className="pair">
          <span dir="auto">{label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
            <rect className="whole" width={widthOf(whole, largest)} height="4" />
            <rect className={warn ? 'part warn' : 'part'} y="5" width={widthOf(part, largest)} height="4" />
          </svg>
        </div>
      ))}
    </figure>
  );
}

/** Per hundred of the largest, two decimals, nothing below zero. */
function widthOf(value: bigint, largest: bigint): number {
  return value <= 0n ? 0 : Math.round((Number(value) / Number(largest)) * 10_000) / 100;
}
