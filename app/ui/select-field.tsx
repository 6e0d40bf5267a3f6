import { useText } from '#app/i18n/text-context.tsx';
import { FieldShell, useField, type FieldProps } from './field.tsx';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type SelectFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string | null | undefined;
  /** Whether the list starts with "Choose…" (the default) or with its first choice. */
  blank?: boolean;
  autoComplete?: string;
};

export function SelectField({
  name,
  label,
  hint,
  optional,
  choices,
  defaultValue,
  blank = true,
  autoComplete,
}: SelectFieldProps) {
  const { t } = useText();
  const state = useField(name, { hint: Boolean(hint) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <select
        {...state.control}
        className="input select"
        autoComplete={autoComplete}
        defaultValue={state.typed?.[0] ?? defaultValue ?? ''}
      >
        {blank ? <option value="">{t('ui.select.choose')}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}
