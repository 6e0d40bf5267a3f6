import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';

/** Of a rolling call: how it works and when an answer is due; nothing of any other. */
export function RollingNotice({ answerDays }: { answerDays: number | null }) {
  const { t } = useText();
  if (answerDays === null) return null;
  return (
    <NoticeBanner title={t('calls.rolling.title')}>
      <p>{t('calls.rolling.public')}</p>
      <p>{t('calls.rounds.promise', { count: answerDays })}</p>
    </NoticeBanner>
  );
}
