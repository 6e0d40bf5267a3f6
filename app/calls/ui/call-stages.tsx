import { useText } from '#app/i18n/text-context.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import type { CallState } from '../call-lifecycle.ts';

const STAGES = ['draft', 'approved', 'open', 'closed', 'in_review', 'decided'] as const satisfies readonly CallState[];

/** Where a call stands; nothing for one that was cancelled, which stands nowhere. */
export function CallStages({ state }: { state: CallState }) {
  const { t } = useText();
  if (state === 'cancelled') return null;
  return (
    <StageBar
      label={t('calls.stages')}
      stages={STAGES.map((stage) => ({ key: stage, label: t(`call.state.${stage}`) }))}
      current={state === 'archived' ? null : state}
    />
  );
}
