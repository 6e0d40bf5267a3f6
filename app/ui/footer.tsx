import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { FundingStatement } from './funding-statement.tsx';

export function Footer() {
  const { t } = useText();
  return (
    <footer className="footer">
      <div className="wrap">
        <div className="footer-funding">
          <FundingStatement />
          <p>{t('common.funding.disclaimer')}</p>
        </div>
        <nav aria-label={t('common.footer.label')}>
          <ul>
            <li>
              <a href={paths.grants()}>{t('common.nav.grants')}</a>
            </li>
            <li>
              <a href={paths.safety()}>{t('common.footer.safety')}</a>
            </li>
            <li>
              <a href={paths.privacy()}>{t('common.footer.privacy')}</a>
            </li>
            <li>
              <a href={paths.verify()}>{t('common.footer.verify')}</a>
            </li>
            <li>
              <a href={paths.accessibility()}>{t('common.footer.accessibility')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
