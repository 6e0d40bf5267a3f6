import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { languageCookie } from '#app/http/language.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { passwordChangeShape, preferencesShape } from '../account.ts';
import { accountPage } from '../account-pages.server.ts';
import { changePassword } from '../change-password.server.ts';
import { changePreferences } from '../change-preferences.server.ts';
import { takeBackRenewal } from '../renewals/answer-renewal.server.ts';
import { renewalStopShape } from '../renewals/renewal.ts';
import { signOutOthers } from '../sign-out.server.ts';
import { PasswordForm, PreferencesForm } from '../ui/account-forms.tsx';
import { SecondFactorState } from '../ui/second-factor-state.tsx';
import { SessionList } from '../ui/session-list.tsx';

export const handle = { access: 'account.use', title: 'people.account.title' } satisfies RouteHandle;

const DONE = {
  preferences: 'people.account.saved',
  password: 'people.account.password.changed',
  sessions: 'people.account.sessions.ended',
  renewal: 'renewals.stopped',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const page = found(await accountPage(world.db, actor, world.clock.now()));
  return { ...page, done: url.searchParams.get('done') };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  if (sent.name === 'sessions') {
    const result = await signOutOthers(world, actor, { key });
    return answer(sent, result, () => redirect(paths.account({ done: 'sessions' })));
  }
  if (sent.name === 'password') {
    const parsed = parseForm(sent, passwordChangeShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const result = await changePassword(world, actor, { ...parsed.value, key });
    return answer(sent, result, () => redirect(paths.account({ done: 'password' })));
  }
  if (sent.name === 'stop-renewal') {
    const parsed = parseForm(sent, renewalStopShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const result = await takeBackRenewal(world, actor, { ...parsed.value, key });
    return answer(sent, result, () => redirect(paths.account({ done: 'renewal' })));
  }
  const parsed = parseForm(sent, preferencesShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await changePreferences(world, actor, { ...parsed.value, key });
  const cookie = languageCookie(parsed.value.language, world.origin.startsWith('https:'));
  return answer(sent, result, () =>
    redirect(paths.account({ done: 'preferences' }), { headers: { 'Set-Cookie': cookie } }),
  );
}

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.account.title')} caption={<bdi>{page.alias}</bdi>} />
      {isDone(page.done) ? <NoticeBanner tone="success" title={t(DONE[page.done])} /> : null}
      <Section title={t('people.account.roles')}>
        {page.roles.length === 0 ? <p>{t('people.account.no-roles')}</p> : null}
        <ul>
          {page.roles.map((role) => (
            <li key={role}>{t(`role.${role}`)}</li>
          ))}
        </ul>
      </Section>
      <PreferencesForm language={page.language} mailNotices={page.mailNotices} />
      <SecondFactorState on={page.secondFactor} renewal={page.renewal} />
      <PasswordForm />
      <SessionList sessions={page.sessions} />
      <Section title={t('retention.own.title')}>
        <p>{t('retention.own.about')}</p>
        <ButtonRow>
          <ButtonLink href={paths.ownData()} tone="secondary" download>
            {t('retention.own.link')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  );
}

function isDone(done: string | null): done is keyof typeof DONE {
  return done !== null && Object.hasOwn(DONE, done);
}
