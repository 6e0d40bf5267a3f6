import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { acceptInvitation } from '../team/accept-invitation.server.ts';
import { invitationCodeShape } from '../team/team.ts';
import { InvitationCode } from '../ui/invitation-code.tsx';

export const handle = { access: 'organisation.own', title: 'team.join.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = enter(args, handle);
  if (organisationOf(actor) !== null) throw redirect(paths.team());
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, invitationCodeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await acceptInvitation(world, actor, { code: parsed.value.invitationCode, key: sent.key });
  return answer(sent, result, () => redirect(paths.team()));
}

export default function JoinTeam() {
  const { t } = useText();
  return (
    <InvitationCode
      name="join"
      title={t('team.join.title')}
      lede={t('team.join.lede')}
      back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      button={t('team.join.button')}
    />
  );
}
