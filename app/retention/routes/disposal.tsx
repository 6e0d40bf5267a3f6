import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ticked } from '#app/kernel/shapes.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Withheld } from '#app/ui/withheld.tsx';
import { approveDisposal } from '../approve-disposal.server.ts';
import { disposalPage } from '../disposal-pages.server.ts';
import { ApprovalForm } from '../ui/approval-form.tsx';
import { DisposalFacts } from '../ui/disposal-facts.tsx';
import { ItemTable } from '../ui/item-table.tsx';
import { withdrawDisposal } from '../withdraw-disposal.server.ts';

export const handle = { access: 'retention.keep', title: 'retention.disposal.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await disposalPage(world.db, actor, { id: idParam('disposalId'), at: world.clock.now() }));
}

const shape = z.object({ digest: z.string(), seen: ticked({ required: true }) });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const disposalId = idParam('disposalId');
  const sent = await readForm(args.request);
  const back = () => redirect(paths.disposal(disposalId));
  if (sent.name === 'withdraw') {
    return answer(sent, await withdrawDisposal(world, actor, { disposalId, key: sent.key }), back);
  }
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { disposalId, digest: parsed.value.digest, key: sent.key };
  return answer(sent, await approveDisposal(world, actor, given), back);
}

export default function Disposal() {
  const { disposal, items, withheld, approvals, approve } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('retention.disposal.title')}
        caption={<bdi dir="ltr">{disposal.reference}</bdi>}
        lede={t('retention.disposal.lede')}
        back={{ href: paths.retention() }}
        aside={<StatusTag state={disposal.state} label={t(`disposal.state.${disposal.state}`)} />}
      />
      <DisposalFacts disposal={disposal} approvals={approvals} />
      <Section title={t('retention.disposal.items')}>
        <Withheld rows={withheld} />
        <ItemTable items={items} />
      </Section>
      {disposal.state === 'proposed' ? (
        <ApprovalForm digest={disposal.digest} approve={approve} first={approvals.length === 0} />
      ) : null}
    </>
  );
}
