import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { reviseMember } from '../change-consortium.server.ts';
import { memberPage } from '../consortium-pages.server.ts';
import { memberShape, partShape } from '../consortium.ts';
import { endMember, returnMember } from '../end-member.server.ts';
import { MemberForm, PartState } from '../ui/consortium.tsx';
import { EndOfPart, ReturnOfMember } from '../ui/end-of-part.tsx';

export const handle = { access: 'programme.edit', title: 'consortium.member.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await memberPage(world.db, actor, idParam('memberId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const memberId = idParam('memberId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.consortium());
  if (sent.name === 'member') {
    const parsed = parseForm(sent, memberShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await reviseMember(world, actor, { ...parsed.value, memberId, key: sent.key }), done);
  }
  const parsed = parseForm(sent, partShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const move = sent.name === 'return' ? returnMember : endMember;
  return answer(sent, await move(world, actor, { ...parsed.value, memberId, key: sent.key }), done);
}

export default function ConsortiumMember() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { member } = page;
  return (
    <>
      <PageTitle
        title={<bdi>{member.name}</bdi>}
        caption={<Reference>{member.code}</Reference>}
        aside={<PartState endedAt={member.endedAt} />}
        back={{ href: paths.consortium(), label: t('programme.consortium') }}
      />
      {member.endedAt === null ? (
        <>
          <MemberForm name="member" label={t('common.save')} member={member} />
          <Section title={t('consortium.end')} panel>
            <EndOfPart {...page} />
          </Section>
        </>
      ) : (
        <Section title={t('consortium.return')} panel>
          <ReturnOfMember member={member} />
        </Section>
      )}
    </>
  );
}
