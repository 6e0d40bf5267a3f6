import { FieldGroup, useField, type FieldProps } from './field.tsx';
import type { Choice } from './select-field.tsx';

type RadioFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string | null | undefined;
  /** Side by side for short answers such as yes and no, or scores. */
  inline?: boolean;
};

export function RadioField({ name, label, hint, optional, choices, defaultValue, inline }: RadioFieldProps) {
  const state = useField(name, { hint: Boolean(hint) });
  const chosen = state.typed ? state.typed[0] : defaultValue;
  return (
    <FieldGroup state={state} label={label} hint={hint} optional={optional}>
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceRow key={choice.value} id={index === 0 ? state.id : `${state.id}-${index}`} choice={choice}>
            {(id, hintId) => (
              <input
                type="radio"
                id={id}
                name={name}
                value={choice.value}
                defaultChecked={choice.value === chosen}
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

type ChoiceRowProps = {
  id: string;
  choice: Pick<Choice, 'label' | 'hint'>;
  children: (id: string, hintId: string | undefined) => React.ReactNode;
};

/** One radio button or tick box with its words; the whole row can be clicked. */
export function ChoiceRow({ id, choice, children }: ChoiceRowProps) {
  const hintId = choice.hint ? `${id}-hint` : undefined;
  return (
    <div className="choice">
      {children(id, hintId)}
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint ? (
        <p className="hint" id={hintId}>
          {choice.hint}
        </p>
      ) : null}
    </div>
  );
}
