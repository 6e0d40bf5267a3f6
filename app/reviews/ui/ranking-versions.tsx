import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { RankingData } from './ranking-figures.tsx';

const FILES = ['ranking.pdf', 'ranking.csv', 'ranking.json'] as const;

/** Second readings under way, and the versions before the one in force, each with its files. */
export function RankingVersions({ page }: { page: RankingData }) {
  const { t } = useText();
  const earlier = page.versions.slice(1);
  if (earlier.length === 0 && page.rereadings.length === 0) return null;
  return (
    <Section title={t('rereading.versions')}>
      <ul>
        {page.rereadings.map((each) => (
          <li key={each.id}>
            <a href={paths.rereading(each.id)}>
              {t('rereading.title')}: <Reference>{each.reference}</Reference>
            </a>
          </li>
        ))}
        {earlier.map(({ number, sha256, fixedAt }) => (
          <li key={number}>
            {t('rereading.version', { number })} · <DateTimeText value={fixedAt} /> · <Reference>{sha256}</Reference>
            {page.mayTake
              ? FILES.map((file) => (
                  <span key={file}>
                    {' '}
                    <a href={paths.rankingFile(page.call.id, file, { version: String(number) })}>
                      <bdi>{file}</bdi>
                    </a>
                  </span>
                ))
              : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
