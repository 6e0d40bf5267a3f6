import { useText } from '#app/i18n/text-context.tsx';

/** The portal's mark: a footbridge, and its name. The name is the same in every language. */
export function Wordmark() {
  const { t } = useText();
  return (
    <span className="wordmark" dir="ltr">
      <svg viewBox="0 0 40 26" aria-hidden="true" focusable="false" fill="none" strokeLinecap="round">
        <path className="posts" d="M3 23V16M10.3 17.2v-7M20 15.1v-7M29.7 17.2v-7M37 23V16" strokeWidth="2" />
        <path className="rail" d="M3 15.5C11 5 29 5 37 15.5" strokeWidth="2.5" />
        <path className="deck" d="M3 23C11 12.5 29 12.5 37 23" strokeWidth="3.5" />
      </svg>
      <span>{t('common.product')}</span>
    </span>
  );
}
