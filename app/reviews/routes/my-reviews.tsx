import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { myReviewsPage } from '../my-review-pages.server.ts';
import { ReviewList } from '../ui/review-list.tsx';

export const handle = { access: 'reviews.own', title: 'reviews.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const asked = visit.url.searchParams.get('after') ?? '';
  const after = isId(asked) ? asked : null;
  return myReviewsPage(visit.world.db, visit.actor, { at: visit.world.clock.now(), after });
}

export default function MyReviews() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const nothing = page.declare.length + page.open.length + page.done.length === 0;
  return (
    <>
      <PageTitle title={t('reviews.list.title')} lede={t('reviews.list.lede')} />
      <p>
        <a href={paths.reviewerProfile()}>{t('reviews.profile.link')}</a> ·{' '}
        <a href={paths.bids()}>{t('reviews.bids.title')}</a>
      </p>
      {nothing ? (
        <EmptyState title={t('reviews.list.empty')}>{t('reviews.list.empty.body')}</EmptyState>
      ) : (
        <>
          {page.declare.length > 0 ? (
            <Section title={t('reviews.list.declare')}>
              <p className="hint">{t('reviews.list.declare.hint')}</p>
              <ReviewList rows={page.declare} caption={t('reviews.list.declare')} />
            </Section>
          ) : null}
          <Section title={t('reviews.list.open')}>
            <ReviewList rows={page.open} caption={t('reviews.list.open')} empty={t('reviews.list.open.empty')} />
          </Section>
          {page.done.length > 0 ? (
            <Section title={t('reviews.list.done')}>
              <ReviewList rows={page.done} caption={t('reviews.list.done')} past />
              <Pager previous={null} next={page.next ? paths.reviews({ after: page.next }) : null} />
            </Section>
          ) : null}
          <p>
            <a href={paths.reviewPack()}>{t('reviews.pack.title')}</a>
          </p>
        </>
      )}
    </>
  );
}
