import { FieldShell, useField, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  defaultValue?: string | null | undefined;
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'time';
  /** How much room the answer needs; not a limit. */
  width?: 'short' | 'medium' | 'full';
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url' | 'tel';
  /** `ltr` for references, IBANs, codes; otherwise the text decides. */
  dir?: 'ltr' | 'auto';
  spellCheck?: boolean;
  /** Language of the answer when it is known and differs from the page's. */
  lang?: string;
};

const LEFT_TO_RIGHT = ['email', 'url', 'tel', 'time'];

export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  type = 'text',
  width = 'medium',
  autoComplete = 'off',
  dir,
  ...rest
}: TextFieldProps) {
  const state = useField(name, { hint: Boolean(hint) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <input
        {...state.control}
        {...rest}
        className={`input width-${width}`}
        type={type}
        dir={dir ?? (LEFT_TO_RIGHT.includes(type) ? 'ltr' : 'auto')}
        autoComplete={autoComplete}
        defaultValue={state.typed?.[0] ?? defaultValue ?? ''}
      />
    </FieldShell>
  );
}

type PasswordFieldProps = FieldProps & { autoComplete: 'current-password' | 'new-password' };

/** Never comes back filled. Pasting is allowed: password managers are welcome. */
export function PasswordField({ name, label, hint, optional, autoComplete }: PasswordFieldProps) {
  const state = useField(name, { hint: Boolean(hint) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      <input
        {...state.control}
        className="input width-medium"
        type="password"
        dir="ltr"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
    </FieldShell>
  );
}

/** A value the page carries along. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
