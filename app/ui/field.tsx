import { createContext, useContext, type ReactNode } from 'react';
import type { MessageKey } from '#app/i18n/message-key.ts';
import type { Text } from '#app/i18n/text.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { FieldError } from '#app/kernel/form.ts';
import { isLocalDate } from '#app/kernel/instant.ts';
import { useFormState } from './form.tsx';
import { usePageLabels } from './page-context.tsx';
import { fieldId } from './reply.ts';

/** What every field takes. `label` and `hint` are words of the page, already in the reader's language. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
};

export type FieldState = {
  readonly id: string;
  /** What was typed when the page comes back, else undefined: then the default applies. */
  readonly typed: readonly string[] | undefined;
  readonly error: string | undefined;
  /** Attributes that tie the control to its hint and error. */
  readonly control: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  };
};

export function useField(name: string, has: { hint?: boolean; extra?: string } = {}): FieldState {
  const { name: form, reply } = useFormState();
  const text = useText();
  const id = fieldId(form, name);
  const found = reply?.errors.find((each) => each.field === name);
  const error = found ? wordsOfError(text, found) : undefined;
  const described = [has.hint ? `${id}-hint` : '', error ? `${id}-error` : '', has.extra ? `${id}-${has.extra}` : ''];
  const typed = reply ? (reply.values[name] ?? []) : undefined;
  return {
    id,
    typed,
    error,
    control: {
      id,
      name,
      'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      'aria-invalid': error ? true : undefined,
    },
  };
}

/** Errors name their catalogue key as plain text, for they cross from every room; their days travel as `YYYY-MM-DD`, months as `YYYY-MM`. */
export function wordsOfError(text: Text, error: FieldError): string {
  const values = Object.entries(error.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? dayOrMonth(text, value) : value,
  ]);
  return text.t(error.key as MessageKey, Object.fromEntries(values));
}

function dayOrMonth(text: Text, value: string): string {
  if (isLocalDate(value)) return text.date(value);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? text.month(value) : value;
}

const AlikeName = createContext<string | null>(null);

/** Round the fields of one of several groups alike: on the page its legend tells them apart, in a summary its name. */
export function AlikeGroup({ name, children }: { name: string; children: ReactNode }) {
  return <AlikeName.Provider value={name}>{children}</AlikeName.Provider>;
}

/** Notes what an error summary calls the field. */
function useNotedLabel(id: string, label: string): void {
  const group = useContext(AlikeName);
  usePageLabels()?.set(id, group === null ? label : `${group}, ${label}`);
}

type FieldShellProps = {
  state: FieldState;
  label: string;
  hint?: ReactNode;
  optional?: boolean | undefined;
  children: ReactNode;
};

/** Label, hint and error round one control. */
export function FieldShell({ state, label, hint, optional, children }: FieldShellProps) {
  useNotedLabel(state.id, label);
  return (
    <div className={state.error ? 'field field-wrong' : 'field'}>
      <label className="label" htmlFor={state.id}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldNotes state={state} hint={hint} />
      {children}
    </div>
  );
}

/** The same for a group of controls: the label is the legend. */
export function FieldGroup({ state, label, hint, optional, children }: FieldShellProps) {
  useNotedLabel(state.id, label);
  return (
    <fieldset
      className={state.error ? 'field field-wrong' : 'field'}
      aria-describedby={state.control['aria-describedby']}
    >
      <legend className="label">
        {label}
        <OptionalMark optional={optional} />
      </legend>
      <FieldNotes state={state} hint={hint} />
      {children}
    </fieldset>
  );
}

function OptionalMark({ optional }: { optional: boolean | undefined }) {
  const { t } = useText();
  return optional ? <span className="optional"> {t('ui.field.optional')}</span> : null;
}

function FieldNotes({ state, hint }: { state: FieldState; hint: ReactNode }) {
  const { t } = useText();
  return (
    <>
      {hint ? (
        <div className="hint" id={`${state.id}-hint`}>
          {hint}
        </div>
      ) : null}
      {state.error ? (
        <p className="field-error" id={`${state.id}-error`}>
          <span className="unseen">{t('ui.field.error')} </span>
          {state.error}
        </p>
      ) : null}
    </>
  );
}
