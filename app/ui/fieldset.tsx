import type { ReactNode } from 'react';

type FieldsetProps = {
  legend: string;
  hint?: ReactNode;
  /** Short fields, beside each other where there is room. */
  columns?: boolean;
  children: ReactNode;
};

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, columns, children }: FieldsetProps) {
  return (
    <fieldset className={columns ? 'fieldset fieldset-columns' : 'fieldset'}>
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}
