import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { withdrawCallInvitation } from '../invitations/end-invitation.server.ts';
import {
  addressInvitedShape,
  audienceShape,
  invitationEndedShape,
  organisationInvitedShape,
} from '../invitations/invitation-form.ts';
import { invitationsPage } from '../invitations/invitation-pages.server.ts';
import { inviteAddress, inviteOrganisation } from '../invitations/invite-to-call.server.ts';
import { setAudience } from '../invitations/set-audience.server.ts';
import { Invitations } from '../ui/invitations.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.draft', title: 'calls.invitations.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const given = { callId: idParam('callId'), after: url.searchParams.get('after') };
  const page = found(await invitationsPage(world.db, actor, given));
  return { ...page, sent: url.searchParams.has('sent') };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  found(await invitationsPage(world.db, actor, { callId, after: null }));
  const sent = await readForm(args.request);
  const about = { callId, key: sent.key };
  const done = () => redirect(paths.callInvitations(callId));
  const mailed = () => redirect(paths.callInvitations(callId, { sent: 'yes' }));
  if (sent.name === 'audience') {
    const parsed = parseForm(sent, audienceShape);
    return parsed.ok ? answer(sent, await setAudience(world, actor, { ...about, ...parsed.value }), done) : wrong(sent, parsed); // prettier-ignore
  }
  if (sent.name === 'organisation') {
    const parsed = parseForm(sent, organisationInvitedShape);
    if (!parsed.ok) return wrong(sent, parsed);
    return answer(sent, await inviteOrganisation(world, actor, { ...about, alias: parsed.value.organisation }), done);
  }
  if (sent.name === 'address') {
    const parsed = parseForm(sent, addressInvitedShape);
    if (!parsed.ok) return wrong(sent, parsed);
    return answer(sent, await inviteAddress(world, actor, { ...about, ...parsed.value }), mailed);
  }
  const parsed = parseForm(sent, invitationEndedShape);
  if (!parsed.ok) return wrong(sent, parsed);
  const given = { ...about, invitationId: parsed.value.invitation };
  return answer(sent, await withdrawCallInvitation(world, actor, given), done);
}

function wrong(sent: SentForm, { errors }: { errors: Parameters<typeof sendBack>[1] }) {
  return sendBack(sent, errors);
}

export default function InvitationsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.invitations.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <Said text={page.call.title} />
          </>
        }
        lede={t('calls.invitations.lede')}
        back={{ href: paths.deskCall(page.call.id), label: t('calls.call.title') }}
      />
      <Invitations page={page} />
    </>
  );
}
