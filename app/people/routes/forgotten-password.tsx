import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { askPasswordReset } from '../ask-password-reset.server.ts';
import { resetAskedShape } from '../password-reset.ts';

export const handle = { access: 'public', title: 'people.reset.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  if (enterPublic(args).actor) throw redirect(paths.account());
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { world } = enterPublic(args);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, resetAskedShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await askPasswordReset(world, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.newPassword({ asked: 'yes' })));
}

export default function ForgottenPassword() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.reset.title')} lede={t('people.reset.lede')} back={{ href: paths.signIn() }} />
      <Form name="forgotten">
        <TextField
          name="email"
          label={t('people.email')}
          hint={t('people.reset.email.hint')}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <ButtonRow>
          <Button>{t('people.reset.ask')}</Button>
        </ButtonRow>
      </Form>
      <p>
        <a href={paths.newPassword()}>{t('people.reset.have-code')}</a>
      </p>
    </>
  );
}
