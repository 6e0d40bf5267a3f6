import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { PublicStanding } from '../public-standing.ts';

const TONES = { open: 'active', upcoming: 'info', closed: 'neutral' } as const;

export function StandingTag({ standing }: { standing: PublicStanding }) {
  const { t } = useText();
  return <StatusTag state={standing} tone={TONES[standing]} label={t(`calls.standing-of.${standing}`)} />;
}
