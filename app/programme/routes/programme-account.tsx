import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { programmeAccountPage } from '../programme-account-pages.server.ts';
import { accountRefusalShape, accountShape, confirmationShape } from '../programme-account.ts';
import * as set from '../set-programme-account.server.ts';
import { AccountProposal, AccountTable, AccountVersion, NewAccountForm } from '../ui/programme-account.tsx';

export const handle = { access: 'programme-account.read', title: 'programme-account.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const before = /^\d{1,9}$/.exec(url.searchParams.get('before') ?? '');
  return found(await programmeAccountPage(world.db, actor, { before: before ? Number(before[0]) : null }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const { key } = sent;
  const done = () => redirect(paths.programmeAccount());
  if (sent.name === 'refused') {
    const refused = parseForm(sent, accountRefusalShape);
    if (!refused.ok) return sendBack(sent, refused.errors);
    return answer(sent, await set.refuseProgrammeAccount(world, actor, { ...refused.value, key }), done);
  }
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  if (sent.name === 'approved') {
    const confirmed = parseForm(sent, confirmationShape.and(proof));
    if (!confirmed.ok) return sendBack(sent, confirmed.errors);
    return answer(sent, await set.confirmProgrammeAccount(world, actor, { ...confirmed.value, key }), done);
  }
  const proposed = parseForm(sent, accountShape.and(proof));
  if (!proposed.ok) return sendBack(sent, proposed.errors);
  return answer(sent, await set.proposeProgrammeAccount(world, actor, { ...proposed.value, key }), done);
}

export default function ProgrammeAccountPage() {
  const { current, proposal, versions, next, decide, mayPropose, factor } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('programme-account.title')}
        lede={t('programme-account.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <Section title={t('programme-account.in-force')}>
        {current ? <AccountVersion version={current} /> : <EmptyState title={t('programme-account.none')} />}
      </Section>
      {proposal ? (
        <Section title={t('programme-account.proposal')} panel>
          <AccountProposal version={proposal} verdict={decide} factor={factor} />
        </Section>
      ) : null}
      {mayPropose ? (
        <Section title={t('programme-account.propose')} panel>
          <NewAccountForm factor={factor} />
        </Section>
      ) : null}
      <Section title={t('common.history')}>
        <AccountTable versions={versions} inForce={current?.id ?? null} />
        <Pager previous={null} next={next === null ? null : paths.programmeAccount({ before: String(next) })} />
      </Section>
    </>
  );
}
