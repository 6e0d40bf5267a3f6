import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Tier } from '../tier.ts';

const TONES = { named: 'good', anonymised: 'active', delayed: 'info', region: 'active', withheld: 'neutral' } as const;

/** What the public sees; a take-down stands out. */
export function TierTag({ tier, held }: { tier: Tier; held: boolean }) {
  const { t } = useText();
  return held ? (
    <StatusTag state="held" tone="bad" label={t('publication.held')} />
  ) : (
    <StatusTag state={tier} tone={TONES[tier]} label={t(`publication.tier.${tier}`)} />
  );
}
