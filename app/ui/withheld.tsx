import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from './notice-banner.tsx';

/** I9: that rows are missing and why, so that nobody takes the list for the whole. Nothing where none is. */
export function Withheld({ rows }: { rows: number }) {
  const { t } = useText();
  return rows > 0 ? <NoticeBanner>{t('recusal.rows', { rows })}</NoticeBanner> : null;
}
