import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { addMember } from '../change-consortium.server.ts';
import { consortiumPage } from '../consortium-pages.server.ts';
import { newMemberShape } from '../consortium.ts';
import { MemberForm, MemberTable } from '../ui/consortium.tsx';

export const handle = { access: 'programme.edit', title: 'programme.consortium' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return found(await consortiumPage(world.db, actor));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, newMemberShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const added = await addMember(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, added, () => redirect(paths.consortium()));
}

export default function Consortium() {
  const { members } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('programme.consortium')}
        lede={t('consortium.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <MemberTable members={members} mayEdit />
      <Section title={t('consortium.add')} panel>
        <p>{t('consortium.people')}</p>
        <MemberForm name="member" label={t('consortium.add.button')} />
      </Section>
    </>
  );
}
