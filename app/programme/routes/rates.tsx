import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { enterRate } from '#app/programme/enter-rate.server.ts';
import { fetchRates } from '#app/programme/fetch-rates.server.ts';
import { ratesPage } from '#app/programme/programme-pages.server.ts';
import { isMonth, monthShape, rateShape } from '#app/programme/rate.ts';
import { PublishedRatesForm, RateFilterForm, RateForm, RateTable } from '#app/programme/ui/rates.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'programme.read', title: 'programme.rates.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const asked = (name: string, fits: (text: string) => boolean) => {
    const value = visit.url.searchParams.get(name) ?? '';
    return fits(value) ? { [name]: value } : {};
  };
  const filter = {
    ...asked('month', isMonth),
    ...asked('currency', (text) => /^[A-Z]{3}$/.test(text)),
    ...asked('after', isId),
  };
  const page = await ratesPage(visit.world.db, filter);
  const mayEnter = can(visit.actor, 'rates.enter').allowed;
  const added = /^\d{1,6}$/.exec(visit.url.searchParams.get('added') ?? '')?.[0];
  return {
    ...page,
    mayEnter,
    mayRead: mayEnter && visit.world.publishedRates !== undefined,
    added: added === undefined ? null : Number(added),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const sent = await readForm(args.request);
  if (sent.name === 'published') {
    const asked = parseForm(sent, monthShape);
    if (!asked.ok) return sendBack(sent, asked.errors);
    const read = await fetchRates(visit.world, visit.actor, { ...asked.value, key: sent.key });
    return answer(sent, read, ({ added }) => redirect(paths.rates({ ...asked.value, added: String(added) })));
  }
  const parsed = parseForm(sent, rateShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await enterRate(visit.world, visit.actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.rates({ month: parsed.value.month, added: '1' })));
}

export default function Rates() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const filter = {
    ...(page.month ? { month: page.month } : {}),
    ...(page.currency ? { currency: page.currency } : {}),
  };
  return (
    <>
      <PageTitle
        title={t('programme.rates.title')}
        lede={t('programme.rates.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      {page.added === null ? null : (
        <NoticeBanner tone={page.added > 0 ? 'success' : 'info'}>
          {t('programme.rates.added', { count: page.added })}
        </NoticeBanner>
      )}
      <RateFilterForm {...page} />
      <RateTable rates={page.rates} />
      <Pager previous={null} next={page.next ? paths.rates({ ...filter, after: page.next }) : null} />
      {page.mayEnter ? (
        <Section title={t('programme.rates.published')} id="published">
          {page.mayRead ? <PublishedRatesForm /> : <p className="measure">{t('programme.rates.published.off')}</p>}
          <p>
            <a href={paths.rateFile()}>{t('programme.rates.file.title')}</a>
          </p>
        </Section>
      ) : null}
      {page.mayEnter ? (
        <Section title={t('programme.rates.enter')} id="enter">
          <RateForm />
        </Section>
      ) : null}
    </>
  );
}
