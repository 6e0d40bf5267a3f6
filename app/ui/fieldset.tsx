import type { ReactNode } from 'react';

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}
