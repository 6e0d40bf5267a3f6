import { useText } from '#app/i18n/text-context.tsx';
import { FieldShell, useField, type FieldProps } from './field.tsx';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Choices of one group stand together below its name. */
  readonly group?: string;
};

type SelectFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string | null | undefined;
  /** Whether the list starts with "Choose…" (the default) or with its first choice. */
  blank?: boolean;
  /** What choosing nothing means, where "Choose…" would ask for more than it needs. */
  blankLabel?: string;
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
  blankLabel,
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
        {blank ? <option value="">{blankLabel ?? t('ui.select.choose')}</option> : null}
        <Options choices={choices.filter(({ group }) => group === undefined)} />
        {[...new Set(choices.map(({ group }) => group))].map((group) =>
          group === undefined ? null : (
            <optgroup key={group} label={group}>
              <Options choices={choices.filter((choice) => choice.group === group)} />
            </optgroup>
          ),
        )}
      </select>
    </FieldShell>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map((choice) => (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  ));
}
