import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { trailPage } from '#app/assurance/trail-pages.server.ts';
import { CheckpointSection } from '#app/assurance/ui/checkpoint-section.tsx';
import { isSearching, numberIn, searchIn } from '#app/assurance/trail-search.ts';
import { EventTable } from '#app/assurance/ui/event-table.tsx';
import { SearchForm } from '#app/assurance/ui/search-form.tsx';
import { Verdict } from '#app/assurance/ui/verdict.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'trail.read', title: 'assurance.trail.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, url } = visit;
  const page = await trailPage(world, await openBooks(visit, 'trail'), {
    after: numberIn(url.searchParams.get('after')),
    verify: url.searchParams.has('verify'),
    note: noteIn(url.searchParams.get('note')),
    search: searchIn(url.searchParams),
  });
  return data(page, { status: page.errors.length > 0 ? 422 : 200 });
}

/** A note as it was signed: browsers send line ends of their own. */
function noteIn(typed: string | null): string | null {
  const text = typed?.replaceAll('\r\n', '\n').trim() ?? '';
  return text === '' ? null : `${text}\n`;
}

export default function Trail() {
  const page = useLoaderData<typeof loader>();
  const { verdicts, verifiedAt, events, next, note, checkpoints, search, recused, errors } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('assurance.trail.title')}
        lede={t('assurance.trail.lede')}
        back={{ href: paths.assurance() }}
      />
      {verdicts?.map((verdict) => (
        <Section key={verdict.chain} title={t(`assurance.chain.${verdict.chain}`)} panel>
          <Verdict verdict={verdict} at={verifiedAt} />
        </Section>
      ))}
      <Form name="verify" method="get" action={paths.trail()}>
        <Button tone="secondary" name="verify" value="now">
          {t('assurance.trail.verify')}
        </Button>
      </Form>
      <CheckpointSection checkpoints={checkpoints} note={note} />
      <Section title={t('trail.search.title')}>
        <SearchForm search={search} errors={errors} />
      </Section>
      <Section title={t(isSearching(search) ? 'trail.search.results' : 'assurance.trail.events')} id="events">
        {recused ? <NoticeBanner>{t('recusal.events')}</NoticeBanner> : null}
        <EventTable events={events} />
        <Pager previous={null} next={next ? paths.trail({ ...search, after: String(next) }) : null} />
      </Section>
    </>
  );
}
