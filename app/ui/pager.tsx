import { useText } from '#app/i18n/text-context.tsx';

/** Keyset paging: the hrefs carry the keys; null where there is no more. */
export function Pager({ previous, next }: { previous: string | null; next: string | null }) {
  const { t } = useText();
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={t('ui.pager.label')}>
      {previous ? (
        <a href={previous} rel="prev">
          {t('ui.pager.previous')}
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={next} rel="next">
          {t('ui.pager.next')}
        </a>
      ) : null}
    </nav>
  );
}
