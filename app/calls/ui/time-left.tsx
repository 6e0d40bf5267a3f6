import { useText } from '#app/i18n/text-context.tsx';
import type { TimeLeft } from '../deadline.ts';

/** The server's countdown, in words. */
export function TimeLeftText({ left }: { left: TimeLeft }) {
  const { t } = useText();
  return <>{left.unit === 'over' ? t('calls.left.over') : t(`calls.left.${left.unit}`, { count: left.count })}</>;
}
