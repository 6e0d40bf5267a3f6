import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { changeMember } from '../team/change-member.server.ts';
import { inviteMember, withdrawInvitation } from '../team/invite-member.server.ts';
import { nameRepresentative } from '../team/name-representative.server.ts';
import { memberRoleShape, memberShape, teamInvitationShape, withdrawalShape } from '../team/team.ts';
import { teamPage } from '../team/team-pages.server.ts';
import { InvitationForm, InvitationTable, InvitedNotice } from '../ui/team-invitations.tsx';
import { LeaveForm, RepresentativeForm, RoleForm, TeamTable } from '../ui/team-members.tsx';

export const handle = { access: 'organisation.own', title: 'team.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const page = await teamPage(world.db, actor, world.clock.now());
  if (!page) throw redirect(paths.joinTeam());
  return { ...page, invited: url.searchParams.has('invited') };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const sent = await readForm(args.request);
  if (sent.intent === 'invite') return invite(visit, sent);
  if (sent.intent === 'withdraw') return withdraw(visit, sent);
  if (sent.intent.endsWith('-representative')) return represent(visit, sent);
  return sent.intent === 'role' ? giveRole(visit, sent) : end(visit, sent);
}

async function invite({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, teamInvitationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await inviteMember(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.team({ invited: 'yes' })));
}

async function withdraw({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, withdrawalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { invitationId: parsed.value.invitation, key: sent.key };
  return answer(sent, await withdrawInvitation(world, actor, given), () => redirect(paths.team()));
}

async function giveRole({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, memberRoleShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { member, role } = parsed.value;
  const result = await changeMember(world, actor, { accountId: member, role, key: sent.key });
  return answer(sent, result, () => redirect(paths.team()));
}

async function represent({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, memberShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { accountId: parsed.value.member, represents: sent.intent === 'name-representative', key: sent.key };
  return answer(sent, await nameRepresentative(world, actor, given), () => redirect(paths.team()));
}

/** Out of the team, or away oneself. */
async function end({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, memberShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { member } = parsed.value;
  const result = await changeMember(world, actor, { accountId: member, role: null, key: sent.key });
  return answer(sent, result, () => redirect(member === actor.accountId ? paths.home() : paths.team()));
}

export default function Team() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('team.title')}
        lede={t('team.lede')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      {page.invited ? <InvitedNotice /> : null}
      <TeamTable {...page} />
      {page.mayManage ? (
        <>
          <Section title={t('team.invitations')}>
            <InvitationTable invitations={page.invitations} />
          </Section>
          <Section title={t('team.invite.title')}>
            <InvitationForm />
          </Section>
          <Section title={t('team.role.title')}>
            <RoleForm members={page.members} />
          </Section>
          <Section title={t('team.representative.title')}>
            <RepresentativeForm members={page.members} />
          </Section>
        </>
      ) : null}
      {page.members.some(({ accountId }) => accountId === page.self) ? (
        <Section title={t('team.leave.title')}>
          <LeaveForm {...page} />
        </Section>
      ) : null}
    </>
  );
}
