import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { grantShape, membershipEndShape, suspensionShape } from '../account.ts';
import { endMembership } from '../end-membership.server.ts';
import { grantMembership } from '../grant-membership.server.ts';
import { accountLine, membersToChoose, peoplePage } from '../people-pages.server.ts';
import { factorOf } from '../step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '../step-up.ts';
import { suspendAccount } from '../suspend-account.server.ts';
import { AccountRoles } from '../ui/account-roles.tsx';
import { AccountTable } from '../ui/account-table.tsx';

export const handle = { access: 'people.read', title: 'people.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const chosen = idOf(url, 'account');
  if (chosen) {
    const account = found(await accountLine(world.db, chosen));
    const form = { members: await membersToChoose(world.db), factor: await factorOf(world.db, actor.accountId) };
    return { account, own: chosen === actor.accountId, form, page: null };
  }
  return { account: null, own: false, form: null, page: await peoplePage(world.db, { after: idOf(url, 'after') }) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const { key } = sent;
  const back = () => redirect(paths.people({ account: idOf(url, 'account') ?? '' }));
  if (sent.name === 'give-role') {
    const proof = stepUpShape(await factorOf(world.db, actor.accountId));
    const parsed = parseForm(sent, grantShape.and(proof));
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await grantMembership(world, actor, { ...parsed.value, key }), back);
  }
  if (sent.name === 'suspension') {
    const parsed = parseForm(sent, suspensionShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await suspendAccount(world, actor, { ...parsed.value, key }), back);
  }
  const parsed = parseForm(sent, membershipEndShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await endMembership(world, actor, { ...parsed.value, key }), back);
}

export default function People() {
  const { account, own, form, page } = useLoaderData<typeof loader>();
  const { t } = useText();
  if (account) return <AccountRoles account={account} form={own ? null : form} />;
  return (
    <>
      <PageTitle
        title={t('people.list.title')}
        lede={t('people.list.lede')}
        aside={<ButtonLink href={paths.inviteStaff()}>{t('people.invite.title')}</ButtonLink>}
      />
      <AccountTable accounts={page?.accounts ?? []} />
      <Pager previous={null} next={page?.next ? paths.people({ after: page.next }) : null} />
    </>
  );
}

function idOf(url: URL, name: string): string | null {
  const value = url.searchParams.get(name) ?? '';
  return isId(value) ? value : null;
}
