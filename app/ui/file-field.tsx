import { FieldShell, useField, type FieldProps } from './field.tsx';

type FileFieldProps = FieldProps & {
  /** Media types or endings offered by the browser's dialogue; the server checks again. */
  accept?: string;
  multiple?: boolean;
};

/** Needs `encType="multipart/form-data"` on its form. A browser never sends a file back: say so in the hint. */
export function FileField({ name, label, hint, optional, accept, multiple }: FileFieldProps) {
  const state = useField(name, { hint: Boolean(hint) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <input {...state.control} className="input file" type="file" accept={accept} multiple={multiple} />
    </FieldShell>
  );
}
