import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';

export type SummaryRow = {
  readonly key: string;
  readonly label: string;
  /** Null or empty prints "Not provided". */
  readonly value: ReactNode;
  /** Where the answer can be changed. */
  readonly change?: string;
};

/** What was answered, row by row, each with a way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useText();
  return (
    <dl className="summary-list">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value === null || row.value === '' ? <NotProvided /> : row.value}</dd>
          {row.change ? (
            <dd className="summary-change">
              <a href={row.change}>
                {t('common.change')}
                <span className="unseen"> {row.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function NotProvided() {
  const { t } = useText();
  return <span className="hint">{t('common.not-provided')}</span>;
}
