import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { balanceShape } from '../balance.ts';
import { proposeDisposal } from '../propose-disposal.server.ts';
import { recordBalance } from '../record-balance.server.ts';
import { retentionPage } from '../retention-pages.server.ts';
import { BalanceSection } from '../ui/balance-section.tsx';
import { ClassTable } from '../ui/class-table.tsx';
import { DisposalTable, ProposalForm } from '../ui/disposal-table.tsx';

export const handle = { access: 'retention.keep', title: 'retention.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const asked = { at: world.clock.now(), after: isId(after) ? after : null };
  return found(await retentionPage(world.db, actor, asked));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  if (sent.name === 'propose') {
    const result = await proposeDisposal(world, actor, { key });
    return answer(sent, result, ({ disposalId }) => redirect(paths.disposal(disposalId)));
  }
  const parsed = parseForm(sent, balanceShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await recordBalance(world, actor, { ...parsed.value, key });
  return answer(sent, result, () => redirect(paths.retention()));
}

export default function Retention() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('retention.title')} lede={t('retention.lede')} />
      <ButtonRow>
        <ButtonLink href={paths.retentionHolds()} tone="secondary">
          {t('retention.holds.title')}
        </ButtonLink>
        <ButtonLink href={paths.retentionFields()} tone="secondary">
          {t('retention.fields.title')}
        </ButtonLink>
      </ButtonRow>
      <Section title={t('retention.classes')}>
        <p>{t('retention.classes.about')}</p>
        <ClassTable classes={page.classes} />
        <p className="hint">{t('retention.classes.stays')}</p>
      </Section>
      <BalanceSection balance={page.balance} programme={page.programme} />
      <Section title={t('retention.custodians')}>
        <p>{t('retention.custodians.about')}</p>
        <ul>
          {page.custodians.map(({ id, alias }) => (
            <li key={id}>
              <bdi>{alias}</bdi>
            </li>
          ))}
        </ul>
        {page.tooMany ? <NoticeBanner tone="warning">{t('retention.custodians.too-many')}</NoticeBanner> : null}
      </Section>
      <Section title={t('retention.disposals')}>
        <p>{t('retention.disposals.about')}</p>
        <ProposalForm due={page.due} open={page.open} />
        <DisposalTable disposals={page.disposals} />
        <Pager previous={null} next={page.next ? paths.retention({ after: page.next }) : null} />
      </Section>
    </>
  );
}
