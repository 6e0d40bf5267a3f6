import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField, PasswordField, TextField } from '#app/ui/text-field.tsx';
import { signInShape } from '../account.ts';
import { landingPath } from '../landing.ts';
import { safeNext } from '../next-path.ts';
import { sessionCookie } from '../session-cookie.ts';
import { signIn } from '../sign-in.server.ts';

export const handle = { access: 'own-session', title: 'people.sign-in.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, url } = enterPublic(args);
  const next = safeNext(url.searchParams.get('next'));
  if (actor) throw redirect(next ?? paths.home());
  const done = ['registered', 'reset'] as const;
  return { next, done: done.find((each) => url.searchParams.has(each)) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readForm(request, { keyless: true });
  const parsed = parseForm(sent, signInShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { world, session } = context;
  const result = await signIn(world, { ...parsed.value, replaces: session?.tokenHash ?? null });
  return answer(sent, result, ({ token, person, owes }) => {
    const next = safeNext(textOf(sent.fields.get('next')));
    const query = next ? { next } : {};
    const roles = person.memberships.map((membership) => membership.role);
    const inside = owes === 'code' ? paths.signInCode(query) : paths.secondFactor(query);
    const to = owes === 'nothing' ? landingPath(next, roles) : inside;
    return redirect(to, { headers: { 'Set-Cookie': sessionCookie(world.origin, token) } });
  });
}

export default function SignIn() {
  const { next, done } = useLoaderData<typeof loader>();
  const { t } = useText();
  const answered = useReply() !== null;
  return (
    <>
      <PageTitle title={t('people.sign-in.title')} />
      {done && !answered ? (
        <NoticeBanner tone="success" title={t(`people.sign-in.${done}`)}>
          <p>{t(`people.sign-in.${done}.hint`)}</p>
        </NoticeBanner>
      ) : null}
      <Form name="sign-in">
        {next ? <HiddenField name="next" value={next} /> : null}
        <TextField name="email" label={t('people.email')} type="email" inputMode="email" autoComplete="username" />
        <PasswordField name="password" label={t('people.password')} autoComplete="current-password" />
        <ButtonRow>
          <Button>{t('common.sign-in')}</Button>
        </ButtonRow>
      </Form>
      <p>
        <a href={paths.forgottenPassword()}>{t('people.sign-in.forgotten')}</a>
      </p>
      <p>
        {t('people.sign-in.no-account')} <a href={paths.register()}>{t('common.register')}</a>
      </p>
    </>
  );
}

function textOf(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' ? value : null;
}
