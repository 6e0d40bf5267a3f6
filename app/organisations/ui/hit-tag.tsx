import { useText } from '#app/i18n/text-context.tsx';
import type { HitState } from '#app/organisations/screening/hit-lifecycle.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';

/** How a possible match stands. Elsewhere “confirmed” is good news; here it is not. */
export function HitTag({ state }: { state: HitState }) {
  const { t } = useText();
  const tone = state === 'confirmed' ? { tone: 'bad' as const } : {};
  return <StatusTag state={state} label={t(`screening-hit.state.${state}`)} {...tone} />;
}
