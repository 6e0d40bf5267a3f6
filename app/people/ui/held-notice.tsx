import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';

/** Above a form that comes back with what was typed when the session ended. */
export function HeldNotice() {
  const { t } = useText();
  return (
    <NoticeBanner tone="warning" title={t('drafting.held.title')}>
      <p>{t('drafting.held.body')}</p>
    </NoticeBanner>
  );
}
