import { useText } from '#app/i18n/text-context.tsx';
import type { CheckState } from '#app/organisations/due-diligence.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Tone } from '#app/ui/tone.ts';

const TONES: Readonly<Record<CheckState, Tone>> = { missing: 'neutral', clear: 'good', expired: 'warn', hit: 'bad' };

/** How a check stands today. */
export function CheckTag({ state }: { state: CheckState }) {
  const { t } = useText();
  return <StatusTag state={state} label={t(`check-state.${state}`)} tone={TONES[state]} />;
}
