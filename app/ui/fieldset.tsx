import type { ReactNode } from 'react';

type FieldsetProps = {
  legend: string;
  hint?: ReactNode;
  /** Short fields, beside each other where there is room. */
  columns?: boolean;
  /** Which row of a form it is, for a script that saves row by row. */
  row?: string;
  children: ReactNode;
};

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, columns, row, children }: FieldsetProps) {
  return (
    <fieldset className={columns ? 'fieldset fieldset-columns' : 'fieldset'} data-row={row}>
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {children}
    </fieldset>
  );
}
