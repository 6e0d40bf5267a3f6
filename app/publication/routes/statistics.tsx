import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { publicData } from '../public-data.server.ts';
import { statisticsOf, TABLES } from '../statistics.ts';
import { HiddenNote } from '../ui/hidden-note.tsx';
import { StatisticsTable } from '../ui/statistics-table.tsx';

export const handle = { access: 'public', title: 'publication.statistics.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world } = enterPublic(args);
  const { grants, hidden } = await publicData(world.db, world.clock.now());
  return { statistics: statisticsOf(grants), hidden };
}

export default function GrantStatistics() {
  const { statistics, hidden } = useLoaderData<typeof loader>();
  const { t, number } = useText();
  const { total, currency, tables } = statistics;
  const back = { href: paths.grants(), label: t('publication.list.title') };
  return (
    <>
      <PageTitle title={t('publication.statistics.title')} lede={t('publication.statistics.lede')} back={back} />
      {total ? (
        <>
          <Figures
            figures={[
              { key: 'count', label: t('publication.statistics.grants'), value: number(total.count) },
              {
                key: 'amount',
                label: t('common.amount'),
                value: <Amount value={{ minor: total.minor, currency }} />,
              },
            ]}
          />
          {TABLES.map((name) => (
            <Section key={name} title={t(`publication.statistics.${name}`)} id={name}>
              <StatisticsTable name={name} cells={tables[name]} currency={currency} />
            </Section>
          ))}
        </>
      ) : (
        <EmptyState title={t('publication.statistics.few')}>{t('publication.statistics.few.body')}</EmptyState>
      )}
      <HiddenNote hidden={hidden} />
    </>
  );
}
