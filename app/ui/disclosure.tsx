import type { ReactNode } from 'react';

type DisclosureProps = {
  summary: string;
  /** What is known about it before it is opened: one quiet line below. */
  note?: ReactNode;
  children: ReactNode;
  open?: boolean;
};

/** Help or detail for those who want it; closed at first, works without scripts. */
export function Disclosure({ summary, note, children, open }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        {summary}
        {note ? <span className="hint disclosure-note">{note}</span> : null}
      </summary>
      <div className="flow">{children}</div>
    </details>
  );
}
