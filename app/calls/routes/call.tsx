import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { can } from '#app/people/access.ts';
import { TimesAsIn } from '#app/ui/date.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { answersCount } from '../clarification-pages.server.ts';
import { publicVersions } from '../corrigendum-pages.server.ts';
import { extensionsOf } from '../extension-store.server.ts';
import { callPage } from '../public-pages.server.ts';
import { timesAsked } from '../times-asked.ts';
import { spoken } from '../translated-text.ts';
import { PublicVersions } from '../ui/call-changes.tsx';
import { TimesForm } from '../ui/call-times.tsx';
import { CallView } from '../ui/call-view.tsx';
import { FeedLinks } from '../ui/feed-links.tsx';
import { ApplyBar, HowToApply } from '../ui/how-to-apply.tsx';
import { RollingNotice } from '../ui/rolling-notice.tsx';
import { StagesNotice } from '../ui/stages-notice.tsx';
import { StandingTag } from '../ui/standing-tag.tsx';

export const handle = { access: 'public', title: 'calls.call.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, param, actor, url } = enterPublic(args);
  const call = found(await callPage(world.db, param('reference'), { at: world.clock.now(), actor }));
  const mayStart = actor === null || can(actor, 'applications.start').allowed;
  const versions = await publicVersions(world.db, call.id);
  const extensions = (await extensionsOf(world.db, call.id)).flatMap(({ id, state, fromAt, toAt }) =>
    state === 'granted' ? [{ id, fromAt, toAt }] : [],
  );
  const questions = await answersCount(world.db, call.id);
  const times = timesAsked(url.searchParams);
  const page = {
    call,
    versions,
    extensions,
    questions,
    mayStart,
    signedIn: actor !== null,
    times,
  };
  return data(page, { status: times.reply.errors.length > 0 ? 422 : 200 });
}

export default function Call() {
  const { call, versions, extensions, questions, mayStart, signedIn, times } = useLoaderData<typeof loader>();
  const { t, dateTime, language, languageName } = useText();
  const title = spoken(call.content.title, language);
  return (
    <TimesAsIn country={times.country}>
      <ErrorSummary reply={times.reply} />
      <PageTitle
        title={<span lang={title.lang}>{title.text}</span>}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <bdi>{inLanguage(call.programme, language)}</bdi>
          </>
        }
        aside={<StandingTag standing={call.standing} />}
        back={{ href: paths.calls(), label: t('calls.list.title') }}
      />
      {call.state === 'cancelled' ? <NoticeBanner tone="warning">{t('calls.call.cancelled')}</NoticeBanner> : null}
      {title.lang === language ? null : (
        <NoticeBanner>{t('calls.call.other-language', { language: languageName(title.lang) })}</NoticeBanner>
      )}
      {extensions.map(({ id, fromAt, toAt }) => (
        <NoticeBanner key={id}>
          {t('calls.extension.public', { before: dateTime(fromAt), after: dateTime(toAt) })}
        </NoticeBanner>
      ))}
      <ApplyBar call={call} />
      <StagesNotice stages={call.stages} />
      <RollingNotice answerDays={call.answerDays} />
      <PublicVersions versions={versions} />
      <CallView
        call={call}
        content={call.content}
        activities={call.activities}
        priorities={call.priorities}
        times={<TimesForm reference={call.reference} reply={times.reply} />}
      />
      <Section title={t('calls.help.title')} id="help">
        <ul>
          <li>
            <a href={paths.callBlankForm(call.reference)} download="">
              {t('calls.blank.link')}
            </a>
          </li>
          <li>
            <a href={paths.blankForm(call.reference)} download="">
              {t('offline.blank')}
            </a>
          </li>
          <li>
            <a href={paths.budgetTemplate(call.reference)} download="">
              {t('paste.template')}
            </a>
          </li>
          <li>
            <a href={paths.callQuestions(call.reference)}>{t('calls.questions.link', { count: questions })}</a>
          </li>
        </ul>
      </Section>
      <HowToApply call={call} mayStart={mayStart} signedIn={signedIn} />
      <p className="hint">
        {t('calls.call.version', { number: call.number })} <code className="digest">{call.sha256}</code>
      </p>
      <FeedLinks />
    </TimesAsIn>
  );
}
