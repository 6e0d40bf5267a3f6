import type { ReactNode } from 'react';
import { AlikeGroup } from './field.tsx';

type FieldsetProps = {
  legend: string;
  hint?: ReactNode;
  /** Short fields, beside each other where there is room. */
  columns?: boolean;
  /** One of several with the same fields: an error summary names it before the field. */
  alike?: boolean;
  /** Which row of a form it is, for a script that saves row by row. */
  row?: string;
  children: ReactNode;
};

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, columns, alike, row, children }: FieldsetProps) {
  return (
    <fieldset className={columns ? 'fieldset fieldset-columns' : 'fieldset'} data-row={row}>
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {alike ? <AlikeGroup name={legend}>{children}</AlikeGroup> : children}
    </fieldset>
  );
}
