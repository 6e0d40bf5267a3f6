import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { RedressTag } from './redress-tag.tsx';
import type { RedressState } from '../redress/redress-lifecycle.ts';

type RedressLinkProps = { applicationId: string; redress: { until: string; state: RedressState | null } };

/** The way to a complaint while its period runs, and to one that was filed. */
export function RedressLink({ applicationId, redress }: RedressLinkProps) {
  const { t } = useText();
  return (
    <Section title={t('redress.own.title')}>
      <p>
        {t('redress.until')} <DateText value={redress.until} />{' '}
        {redress.state ? <RedressTag state={redress.state} /> : null}
      </p>
      <p>
        <a href={paths.complaint(applicationId)}>{redress.state ? t('redress.own.read') : t('redress.own.write')}</a>
      </p>
    </Section>
  );
}
