import { isLocalDate, type LocalDate } from '#app/kernel/instant.ts';
import { FieldShell, useField, type FieldProps } from './field.tsx';

type DateFieldProps = FieldProps & { defaultValue?: LocalDate | null | undefined; autoComplete?: string };

/** The browser's own date control; sends `YYYY-MM-DD`. */
export function DateField({ name, label, hint, optional, defaultValue, autoComplete = 'off' }: DateFieldProps) {
  const state = useField(name, { hint: Boolean(hint) });
  const value = state.typed?.[0] ?? defaultValue ?? '';
  // A date control would swallow what is no date; the page must come back with what was typed.
  const type = value === '' || isLocalDate(value) ? 'date' : 'text';
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <input
        {...state.control}
        className="input width-short"
        type={type}
        dir="ltr"
        placeholder={type === 'text' ? 'YYYY-MM-DD' : undefined}
        autoComplete={autoComplete}
        defaultValue={value}
      />
    </FieldShell>
  );
}
