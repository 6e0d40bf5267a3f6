import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { addToRegister, takeOffRegister } from '../interests/record-register.server.ts';
import { registerPage } from '../interests/interest-pages.server.ts';
import { registerShape } from '../interests/register.ts';
import { RegisterForm, RegisterTable } from '../ui/interest-register.tsx';

export const handle = { access: 'interests.record', title: 'interest.register.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world } = enter(args, handle);
  return registerPage(world.db);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, registerShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { member: memberId, ...line } = parsed.value;
  const change = sent.intent === 'take-off' ? takeOffRegister : addToRegister;
  const done = await change(world, actor, { ...line, memberId, key: sent.key });
  return answer<unknown>(sent, done, () => redirect(paths.interestRegister()));
}

export default function InterestRegister() {
  const { members, sums } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('interest.register.title')}
        lede={t('interest.register.lede')}
        back={{ href: paths.deskOrganisations(), label: t('organisations.list.title') }}
      />
      <RegisterTable sums={sums} />
      <Section title={t('interest.register.change')} panel>
        <RegisterForm members={members} />
      </Section>
    </>
  );
}
