import type { ReactNode } from 'react';

export type Figure = {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly href?: string;
};

/** Key figures side by side. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>{figure.href ? <a href={figure.href}>{figure.label}</a> : figure.label}</dt>
          <dd className="figure-value">{figure.value}</dd>
          {figure.note ? <dd className="hint">{figure.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
