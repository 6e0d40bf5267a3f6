import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { acceptCallInvitation } from '../invitations/accept-call-invitation.server.ts';
import { invitationCodeShape } from '../invitations/invitation-form.ts';

export const handle = { access: 'applications.start', title: 'calls.invitation.title' } satisfies RouteHandle;

/** Who has not described the organisation yet does that first: it is the organisation that is invited. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = enter(args, handle);
  if (organisationOf(actor) === null) throw redirect(paths.organisation());
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, invitationCodeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await acceptCallInvitation(world, actor, { code: parsed.value.invitationCode, key: sent.key });
  return answer(sent, result, ({ reference }) => redirect(paths.call(reference)));
}

export default function CallInvitation() {
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.invitation.title')}
        lede={t('calls.invitation.lede')}
        back={{ href: paths.applications(), label: t('applications.list.title') }}
      />
      <Form name="invitation">
        <TextField
          name="invitationCode"
          label={t('team.join.code')}
          hint={t('team.join.code.hint')}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <ButtonRow>
          <Button>{t('calls.invitation.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
