import { useText } from '#app/i18n/text-context.tsx';
import type { HiddenGrants } from '../hidden-grants.ts';

/** What the list leaves out, as far as that may be said (I42). */
export function HiddenNote({ hidden }: { hidden: HiddenGrants | null }) {
  const { t, money } = useText();
  if (!hidden) return <p className="hint">{t('publication.hidden.few')}</p>;
  const amount = money({ minor: hidden.minor, currency: hidden.currency });
  return <p className="hint">{t('publication.hidden.many', { count: hidden.count, amount })}</p>;
}
