import type { ReactNode } from 'react';

export type Bar = { readonly key: string; readonly label: ReactNode; readonly value: bigint; readonly warn?: boolean };

type BarChartProps = { caption: string; bars: readonly Bar[] };

/**
 * Columns side by side, the largest as high as the picture. It says nothing that the table beside it does not say, so it
 * is hidden from screen readers; in right-to-left languages time runs the other way by itself.
 */
export function BarChart({ caption, bars }: BarChartProps) {
  const largest = bars.reduce((most, bar) => (bar.value > most ? bar.value : most), 0n);
  if (largest === 0n) return null;
  return (
    <figure className="bar-chart" aria-hidden="true">
      <figcaption>{caption}</figcaption>
      <div className="bars">
        {bars.map((bar) => {
          const height = heightOf(bar.value, largest);
          return (
            <div key={bar.key}>
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" focusable="false">
                <rect className={bar.warn ? 'bar warn' : 'bar'} width="10" y={100 - height} height={height} />
              </svg>
              <span>{bar.label}</span>
            </div>
          );
        })}
      </div>
    </figure>
  );
}

/** Per hundred of the largest, at least a line that can be seen. */
function heightOf(value: bigint, largest: bigint): number {
  return value <= 0n ? 0 : Math.max(1, Math.round((Number(value) / Number(largest)) * 100));
}
