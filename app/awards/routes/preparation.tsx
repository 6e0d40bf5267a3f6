import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { linesIn, listShape } from '../award-form.ts';
import { prepareAward } from '../prepare-award.server.ts';
import { preparationPage } from '../preparation-pages.server.ts';
import { ListForm } from '../ui/list-form.tsx';

export const handle = { access: 'awards.prepare', title: 'awards.prepare.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const page = found(
    await preparationPage(visit.world.db, visit.actor, visit.idParam('callId'), visit.world.clock.now()),
  );
  return page.standing ? redirect(paths.awardDecision(page.standing)) : page;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await preparationPage(world.db, actor, idParam('callId'), world.clock.now()));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, listShape(page.files, page.call.currency));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { version, metOn, minutes, chair, authority, 'voters[]': voters } = parsed.value;
  const lines = linesIn(page.files, parsed.value);
  const about = {
    callId: page.call.id,
    version: version === 0 ? null : version,
    metOn,
    minutes,
    voters,
    chair,
    authority,
  };
  const result = await prepareAward(world, actor, { ...about, lines, key: sent.key });
  return answer(sent, result, ({ decisionId }) => redirect(paths.awardDecision(decisionId)));
}

export default function Preparation() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('awards.prepare.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        back={{ href: page.draft.decisionId ? paths.awardDecision(page.draft.decisionId) : paths.awards() }}
        lede={t(page.reserve ? 'awards.reserve.lede' : 'awards.prepare.lede')}
      />
      {page.sentBackReason ? (
        <NoticeBanner tone="warning" title={t('awards.prepare.sent-back')}>
          <UserText>{page.sentBackReason}</UserText>
        </NoticeBanner>
      ) : null}
      {page.reserve?.until ? (
        <p>
          {t('awards.reserve.until')} <DateText value={page.reserve.until} />
        </p>
      ) : null}
      {page.fixed ? (
        <ListForm page={page} />
      ) : (
        <EmptyState
          title={t('awards.prepare.not-fixed')}
          action={<a href={paths.ranking(page.call.id)}>{t('reviews.ranking.link')}</a>}
        >
          {t('refusal.ranking-not-fixed')}
        </EmptyState>
      )}
    </>
  );
}
