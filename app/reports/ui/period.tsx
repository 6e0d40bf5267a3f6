import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';

export function Period({ from, to }: { from: LocalDate; to: LocalDate }) {
  const { t, date } = useText();
  return <>{t('common.date.from-to', { from: date(from), to: date(to) })}</>;
}
