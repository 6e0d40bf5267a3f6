import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { invitationShape } from '../account.ts';
import { inviteStaff } from '../invite-staff.server.ts';
import { membersToChoose } from '../people-pages.server.ts';
import { factorOf } from '../step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '../step-up.ts';
import { RoleFields } from '../ui/account-roles.tsx';
import { StepUpField } from '../ui/step-up-field.tsx';

export const handle = { access: 'people.invite', title: 'people.invite.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return { members: await membersToChoose(world.db), factor: await factorOf(world.db, actor.accountId) };
}

/** The one-time password is answered in the page itself: a redirect would have to carry it in an address. */
export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const parsed = parseForm(sent, invitationShape.and(proof));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await inviteStaff(world, actor, { ...parsed.value, key: sent.key });
  if (result.ok) return data({ invited: parsed.value.alias, password: result.value.password });
  return answer(sent, result, () => new Response(null));
}

export default function Invitation() {
  const { members, factor } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  if (answered && 'invited' in answered) return <Invited alias={answered.invited} password={answered.password} />;
  return (
    <>
      <PageTitle title={t('people.invite.title')} lede={t('people.invite.lede')} back={{ href: paths.people() }} />
      <Form name="invite">
        <TextField name="alias" label={t('people.alias')} hint={t('people.invite.alias.hint')} />
        <TextField name="fullName" label={t('people.full-name')} hint={t('people.invite.full-name.hint')} />
        <TextField name="email" label={t('people.email')} type="email" inputMode="email" />
        <RoleFields members={members} />
        <LanguageField />
        <StepUpField factor={factor} />
        <ButtonRow>
          <Button>{t('people.invite.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function LanguageField() {
  const { t, language, languageName } = useText();
  const choices = LANGUAGES.map((value) => ({ value, label: languageName(value) }));
  return (
    <SelectField
      name="language"
      label={t('people.invite.language')}
      choices={choices}
      defaultValue={language}
      blank={false}
    />
  );
}

function Invited({ alias, password }: { alias: string; password: string }) {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('people.invite.done', { alias })} back={{ href: paths.people() }} />
      <NoticeBanner tone="warning" title={t('people.invite.password')}>
        <p>
          <code dir="ltr">{password}</code>
        </p>
        <p>{t('people.invite.password.hint')}</p>
      </NoticeBanner>
      <ButtonRow>
        <ButtonLink href={paths.inviteStaff()} tone="secondary">
          {t('people.invite.again')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
