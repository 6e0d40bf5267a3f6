import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inLanguage } from '#app/kernel/languages.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { fixRanking } from '../fix-ranking.server.ts';
import { rankingPage } from '../ranking-pages.server.ts';
import { FixRanking } from '../ui/fix-ranking.tsx';
import { RankingFigures } from '../ui/ranking-figures.tsx';
import { RankingVersions } from '../ui/ranking-versions.tsx';
import { RankingTable } from '../ui/ranking-table.tsx';

export const handle = { access: 'ranking.read', title: 'reviews.ranking.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return found(await rankingPage(visit.world.db, visit.actor, visit.idParam('callId')));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const callId = visit.idParam('callId');
  const sent = await readForm(args.request);
  const given = { callId, key: sent.key };
  return answer(sent, await fixRanking(visit.world, visit.actor, given), () => redirect(paths.ranking(callId)));
}

export default function Ranking() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('reviews.ranking.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        back={{ href: paths.deskCall(page.call.id) }}
        lede={t('reviews.ranking.lede')}
      />
      <RankingFigures page={page} />
      <Section title={t('reviews.ranking.files')}>
        <RankingTable page={page} />
      </Section>
      <p>
        <a href={paths.rankingStatistics(page.call.id)}>{t('reviews.statistics.title')}</a>
      </p>
      <FixRanking page={page} />
      <RankingVersions page={page} />
    </>
  );
}
