import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Outcome } from '../award.ts';

const TONES = { award: 'good', reserve: 'warn', reject: 'neutral' } as const;

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = useText();
  return <StatusTag state={outcome} tone={TONES[outcome]} label={t(`awards.outcome.${outcome}`)} />;
}
