import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { bidsPage } from '../assignment/bid-pages.server.ts';
import { bidsShape } from '../assignment/bid.ts';
import { saveBids } from '../assignment/save-bids.server.ts';
import { BidsForm } from '../ui/bids-form.tsx';

export const handle = { access: 'reviews.own', title: 'reviews.bids.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return bidsPage(world.db, actor, url.searchParams.get('after'));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, bidsShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const saved = await saveBids(world, actor, { said: parsed.value, key: sent.key });
  return answer(sent, saved, () => redirect(`${paths.bids()}${url.search}`));
}

export default function Bids() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('reviews.bids.title')} lede={t('reviews.bids.lede')} back={{ href: paths.reviews() }} />
      <BidsForm page={page} />
      <Pager previous={null} next={page.next ? paths.bids({ after: page.next }) : null} />
    </>
  );
}
