import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { LICENCE } from '../publisher.ts';

/** The same data for machines. Those files that need identifiers of the publisher are offered once it has them. */
export function DataLinks({ formats, any }: { formats: boolean; any: boolean }) {
  const { t } = useText();
  const links = [
    { href: paths.grantsJson(), label: t('publication.open.threeSixty'), shown: formats && any },
    { href: paths.grantsIati(), label: t('publication.open.iati'), shown: formats },
    { href: paths.grantsCsv(), label: t('publication.open.csv'), shown: true },
    { href: paths.grantsPackage(), label: t('publication.open.package'), shown: formats },
  ];
  return (
    <Section title={t('publication.open.title')}>
      <ul>
        {links
          .filter(({ shown }) => shown)
          .map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
      </ul>
      <p className="hint">
        {t('publication.open.licence')} <bdi dir="ltr">{LICENCE.name}</bdi>
      </p>
    </Section>
  );
}
