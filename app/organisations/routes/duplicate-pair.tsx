import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { duplicatePair } from '../merging/duplicate-pages.server.ts';
import { proposalShape } from '../merging/merge.ts';
import { proposeMerge, settleMerge, tellApart } from '../merging/merge-organisations.server.ts';
import { MergeForms } from '../ui/merge-forms.tsx';
import { PairFacts, ProposalBanner } from '../ui/merge-pair.tsx';

export const handle = { access: 'organisations.merge', title: 'merging.pair.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await duplicatePair(world.db, actor, { one: idParam('one'), other: idParam('other') }));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, idParam } = visit;
  const sent = await readForm(args.request);
  const pair = { one: idParam('one'), other: idParam('other'), key: sent.key };
  const here = () => redirect(paths.duplicatePair(pair.one, pair.other));
  if (sent.intent === 'propose') return propose(visit, sent, pair);
  if (sent.intent === 'apart')
    return answer(sent, await tellApart(world, actor, pair), () => redirect(paths.duplicates()));
  const outcome = sent.intent === 'confirm' ? 'confirmed' : 'refused';
  return answer(sent, await settleMerge(world, actor, { ...pair, outcome }), here);
}

async function propose({ world, actor }: Visit, sent: SentForm, pair: { one: string; other: string }) {
  const parsed = parseForm(sent, proposalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { kept: keptId, ground } = parsed.value;
  const result = await proposeMerge(world, actor, { ...pair, keptId, ground, key: sent.key });
  return answer(sent, result, () => redirect(paths.duplicatePair(pair.one, pair.other)));
}

export default function Pair() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('merging.pair.title')}
        lede={t('merging.pair.lede')}
        back={{ href: paths.duplicates(), label: t('merging.title') }}
      />
      <ProposalBanner {...page} />
      <PairFacts {...page} />
      {page.mayMerge ? <MergeForms {...page} /> : null}
    </>
  );
}
