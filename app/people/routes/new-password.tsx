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
import { PasswordField, TextField } from '#app/ui/text-field.tsx';
import { CODE_FIELD } from '../account.ts';
import { RESET_MINUTES, resetShape } from '../password-reset.ts';
import { resetPassword } from '../reset-password.server.ts';

export const handle = { access: 'public', title: 'people.reset.new.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, url } = enterPublic(args);
  if (actor) throw redirect(paths.account());
  return { asked: url.searchParams.has('asked') };
}

export async function action(args: ActionFunctionArgs) {
  const { world } = enterPublic(args);
  const sent = await readForm(args.request, { secrets: [CODE_FIELD, 'password'] });
  const parsed = parseForm(sent, resetShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await resetPassword(world, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.signIn({ reset: 'yes' })));
}

export default function NewPassword() {
  const { asked } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.reset.new.title')} back={{ href: paths.forgottenPassword() }} />
      {asked ? (
        <NoticeBanner tone="info" title={t('people.reset.asked')}>
          <p>{t('people.reset.asked.body', { minutes: RESET_MINUTES })}</p>
        </NoticeBanner>
      ) : null}
      <Form name="new-password">
        <TextField name="email" label={t('people.email')} type="email" inputMode="email" autoComplete="username" />
        <TextField
          name={CODE_FIELD}
          label={t('people.reset.code')}
          hint={t('people.reset.code.hint')}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={t('people.account.password.new')}
          hint={t('people.reset.password.hint')}
          autoComplete="new-password"
        />
        <ButtonRow>
          <Button>{t('people.reset.send')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
