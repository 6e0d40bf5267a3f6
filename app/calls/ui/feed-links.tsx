import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';

/** Ways to hear of new calls without an account. */
export function FeedLinks() {
  const { t } = useText();
  return (
    <p className="hint">
      {t('calls.feeds')} <a href={paths.callsAtom()}>{t('calls.feeds.atom')}</a> ·{' '}
      <a href={paths.callsCalendar()}>{t('calls.feeds.calendar')}</a>
    </p>
  );
}
