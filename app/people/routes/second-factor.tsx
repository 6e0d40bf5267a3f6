import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { PasswordField } from '#app/ui/text-field.tsx';
import { CODE_FIELD, secondFactorShape } from '../account.ts';
import { enrolmentPage } from '../account-pages.server.ts';
import { enrolSecondFactor } from '../enrol-second-factor.server.ts';
import { landingPath } from '../landing.ts';
import { safeNext } from '../next-path.ts';
import { sessionCookie } from '../session-cookie.ts';
import { CodeField } from '../ui/code-field.tsx';

/** Open to confined sessions as well: staff cannot go anywhere else before this is done (AU-3). */
export const handle = { access: 'own-session', title: 'people.second-factor.title' } satisfies RouteHandle;

const SHORTEST_STAFF_PASSWORD = 15;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session, world, language } = context;
  if (!session) throw redirect(paths.signIn());
  const page = await enrolmentPage(world, session, textIn(language).t('common.product'));
  if (page.enrolled && session.confined) throw redirect(paths.signInCode(queryOf(request)));
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { session, world } = context;
  if (!session) return redirect(paths.signIn());
  const sent = await readForm(request, { keyless: true, secrets: [CODE_FIELD] });
  const parsed = parseForm(sent, secondFactorShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await enrolSecondFactor(world, session, parsed.value);
  return answer(sent, result, ({ token }) => {
    const roles = session.person.memberships.map((membership) => membership.role);
    const to = session.confined ? landingPath(queryOf(request).next ?? null, roles) : paths.account();
    return redirect(to, { headers: { 'Set-Cookie': sessionCookie(world.origin, token) } });
  });
}

export default function SecondFactor() {
  const { enrolled, oneTimePassword, secret, picture } = useLoaderData<typeof loader>();
  const { t } = useText();
  if (enrolled) return <AlreadyOn />;
  return (
    <>
      <PageTitle title={t('people.second-factor.title')} lede={t('people.second-factor.lede')} />
      <Section title={t('people.second-factor.scan')}>
        <p>{t('people.second-factor.scan.help')}</p>
        {picture ? (
          <img className="qr" src={picture} alt={t('people.second-factor.picture')} width={220} height={220} />
        ) : null}
        <p>
          {t('people.second-factor.key')}: <code dir="ltr">{secret}</code>
        </p>
      </Section>
      <Section title={t('people.second-factor.confirm')}>
        <Form name="second-factor">
          <CodeField />
          {oneTimePassword ? (
            <PasswordField
              name="password"
              label={t('people.second-factor.own-password')}
              hint={t('people.second-factor.own-password.hint', { min: SHORTEST_STAFF_PASSWORD })}
              autoComplete="new-password"
            />
          ) : null}
          <ButtonRow>
            <Button>{t('people.second-factor.turn-on')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function AlreadyOn() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.second-factor.title')} back={{ href: paths.account() }} />
      <NoticeBanner tone="success" title={t('people.second-factor.done')} />
    </>
  );
}

function queryOf(request: Request): { next?: string } {
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  return next ? { next } : {};
}
