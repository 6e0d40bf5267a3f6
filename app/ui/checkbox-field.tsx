import { FieldGroup, useField, type FieldProps } from './field.tsx';
import { usePageLabels } from './page-context.tsx';
import { ChoiceRow } from './radio-field.tsx';
import type { Choice } from './select-field.tsx';
import { useText } from '#app/i18n/text-context.tsx';

type CheckboxFieldProps = Omit<FieldProps, 'optional' | 'hint'> & {
  hint?: string;
  defaultChecked?: boolean;
  /** What is sent when ticked. */
  value?: string;
};

/** One statement to agree to. */
export function CheckboxField({ name, label, hint, defaultChecked, value = 'yes' }: CheckboxFieldProps) {
  const { t } = useText();
  const state = useField(name);
  usePageLabels()?.set(state.id, label);
  const checked = state.typed ? state.typed.includes(value) : defaultChecked;
  return (
    <div className={state.error ? 'field field-wrong' : 'field'}>
      {state.error ? (
        <p className="field-error" id={`${state.id}-error`}>
          <span className="unseen">{t('ui.field.error')} </span>
          {state.error}
        </p>
      ) : null}
      <ChoiceRow id={state.id} choice={{ label, ...(hint ? { hint } : {}) }}>
        {(_, hintId) => (
          <input
            {...state.control}
            type="checkbox"
            value={value}
            defaultChecked={checked}
            aria-describedby={[hintId, state.control['aria-describedby']].filter(Boolean).join(' ') || undefined}
          />
        )}
      </ChoiceRow>
    </div>
  );
}

type CheckboxListProps = FieldProps & {
  choices: readonly Choice[];
  defaultValues?: readonly string[] | undefined;
  /** Two columns where there is room, for long lists such as countries. */
  columns?: boolean;
};

export function CheckboxList({ name, label, hint, optional, choices, defaultValues = [], columns }: CheckboxListProps) {
  const state = useField(name, { hint: Boolean(hint) });
  const chosen = state.typed ?? defaultValues;
  return (
    <FieldGroup state={state} label={label} hint={hint} optional={optional}>
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceRow key={choice.value} id={index === 0 ? state.id : `${state.id}-${index}`} choice={choice}>
            {(id, hintId) => (
              <input
                type="checkbox"
                id={id}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                disabled={choice.disabled}
                aria-describedby={hintId}
              />
            )}
          </ChoiceRow>
        ))}
      </div>
    </FieldGroup>
  );
}
