import { useText } from '#app/i18n/text-context.tsx';
import type { TimeLeft } from '../time-left.ts';

/** The server's countdown, in words. */
export function TimeLeftText({ left }: { left: TimeLeft | null }) {
  const { t } = useText();
  if (!left) return <>{t('applications.left.passed')}</>;
  const { days, hours, minutes } = left;
  return (
    <>{days > 0 ? t('applications.left.days', { days, hours }) : t('applications.left.hours', { hours, minutes })}</>
  );
}
