import { toneOf, type Tone } from './tone.ts';

type StatusTagProps = {
  /** The state as stored: decides the tone. */
  state: string;
  /** Its words: `t('call.state.open')`. */
  label: string;
  tone?: Tone;
};

export function StatusTag({ state, label, tone }: StatusTagProps) {
  return (
    <span className={`tag ${tone ?? toneOf(state)}`} data-state={state}>
      {label}
    </span>
  );
}
