import type { ReactNode } from 'react';
import { AlikeGroup } from './field.tsx';

type FieldsetProps = {
  legend: string;
  hint?: ReactNode;
  /** Short fields, beside each other where there is room. */
  columns?: boolean;
  /** One of several with the same fields: an error summary names it before the field. */
  alike?: boolean;
  children: ReactNode;
};

/** Fields that belong together, under one heading. */
export function Fieldset({ legend, hint, columns, alike, children }: FieldsetProps) {
  return (
    <fieldset className={columns ? 'fieldset fieldset-columns' : 'fieldset'}>
      <legend>{legend}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {alike ? <AlikeGroup name={legend}>{children}</AlikeGroup> : children}
    </fieldset>
  );
}
