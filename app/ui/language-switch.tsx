import { useLocation } from '@remix-run/react';
import { ENDONYMS } from '#app/i18n/locales.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { directionOf, LANGUAGES } from '#app/kernel/languages.ts';

/** Each language under its own name; the page and its other parameters stay. */
export function LanguageSwitch() {
  const { t, language } = useText();
  const { pathname, search } = useLocation();
  return (
    <nav className="languages" aria-label={t('common.language.label')}>
      <ul>
        {LANGUAGES.map((code) => (
          <li key={code}>
            <a
              href={inLanguageHref(pathname, search, code)}
              lang={code}
              dir={directionOf(code)}
              hrefLang={code}
              aria-current={code === language ? 'true' : undefined}
            >
              {ENDONYMS[code]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same address with `lang` set. */
export function inLanguageHref(pathname: string, search: string, code: string): string {
  const params = new URLSearchParams(search);
  params.set('lang', code);
  return `${pathname}?${params.toString()}`;
}
