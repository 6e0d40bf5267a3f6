import type { ReactNode } from 'react';

/** Help or detail for those who want it; closed at first, works without scripts. */
export function Disclosure({ summary, children, open }: { summary: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}
