import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { CODE_FIELD, codeShape } from '../account.ts';
import { factorsOf } from '../account-pages.server.ts';
import { landingPath } from '../landing.ts';
import { safeNext } from '../next-path.ts';
import { sessionCookie } from '../session-cookie.ts';
import { signInCode } from '../sign-in-code.server.ts';
import { CodeField } from '../ui/code-field.tsx';

export const handle = { access: 'own-session', title: 'people.code.title' } satisfies RouteHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session, world } = context;
  const next = nextOf(request);
  const query = next ? { next } : {};
  if (!session) throw redirect(paths.signIn(query));
  if (!session.confined) throw redirect(next ?? paths.home());
  const { enrolled } = await factorsOf(world.db, session.person.accountId);
  if (!enrolled) throw redirect(paths.secondFactor(query));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { session, world } = context;
  if (!session?.confined) return redirect(paths.signIn());
  const sent = await readForm(request, { keyless: true, secrets: [CODE_FIELD] });
  const parsed = parseForm(sent, codeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await signInCode(world, session, parsed.value);
  return answer(sent, result, ({ token }) => {
    const roles = session.person.memberships.map((membership) => membership.role);
    const headers = { 'Set-Cookie': sessionCookie(world.origin, token) };
    return redirect(landingPath(nextOf(request), roles), { headers });
  });
}

export default function SignInCode() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.code.title')} lede={t('people.code.lede')} back={{ href: paths.signIn() }} />
      <Form name="sign-in-code">
        <CodeField />
        <ButtonRow>
          <Button>{t('common.continue')}</Button>
        </ButtonRow>
      </Form>
      <p className="hint">{t('people.code.lost')}</p>
    </>
  );
}

/** Stays in the address while the form comes back: the form is sent to the page's own address. */
function nextOf(request: Request): string | null {
  return safeNext(new URL(request.url).searchParams.get('next'));
}
