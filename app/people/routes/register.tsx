import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { PasswordField, TextField } from '#app/ui/text-field.tsx';
import { registrationShape } from '../account.ts';
import { registerAccount } from '../register-account.server.ts';

export const handle = { access: 'public', title: 'people.register.title' } satisfies RouteHandle;

const SHORTEST_PASSWORD = 12;

export async function loader(args: LoaderFunctionArgs) {
  if (enterPublic(args).actor) throw redirect(paths.home());
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { world, text } = enterPublic(args);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, registrationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await registerAccount(world, { ...parsed.value, language: text.language, key: sent.key });
  return answer(sent, result, () => redirect(paths.signIn({ registered: 'yes' })));
}

export default function Register() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.register.title')} lede={t('people.register.lede')} />
      <Form name="register">
        <TextField name="alias" label={t('people.alias')} hint={t('people.register.alias.hint')} />
        <TextField
          name="fullName"
          label={t('people.full-name')}
          hint={t('people.register.full-name.hint')}
          autoComplete="name"
          spellCheck={false}
        />
        <TextField
          name="email"
          label={t('people.email')}
          hint={t('people.register.email.hint')}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <PasswordField
          name="password"
          label={t('people.password')}
          hint={t('people.register.password.hint', { min: SHORTEST_PASSWORD })}
          autoComplete="new-password"
        />
        <ButtonRow>
          <Button>{t('common.register')}</Button>
        </ButtonRow>
      </Form>
      <p>
        {t('people.register.have-account')} <a href={paths.signIn()}>{t('common.sign-in')}</a>
      </p>
    </>
  );
}
