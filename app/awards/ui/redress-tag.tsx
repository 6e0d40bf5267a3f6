import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { RedressState } from '../redress/redress-lifecycle.ts';

/** The state of a complaint: what is upheld is good news here, unlike a finding of an auditor. */
export function RedressTag({ state }: { state: RedressState }) {
  const { t } = useText();
  const words = t(`redress.state.${state}`);
  return state === 'upheld' ? (
    <StatusTag state={state} tone="good" label={words} />
  ) : (
    <StatusTag state={state} label={words} />
  );
}
