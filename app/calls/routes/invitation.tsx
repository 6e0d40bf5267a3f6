import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { invitationCodeShape } from '#app/organisations/team/team.ts';
import { InvitationCode } from '#app/organisations/ui/invitation-code.tsx';
import { acceptCallInvitation } from '../invitations/accept-call-invitation.server.ts';

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
    <InvitationCode
      name="invitation"
      title={t('calls.invitation.title')}
      lede={t('calls.invitation.lede')}
      back={{ href: paths.applications(), label: t('applications.list.title') }}
      button={t('calls.invitation.button')}
    />
  );
}
