import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { claimUnspent } from '#app/disbursements/claim-unspent.server.ts';
import { unspentPage } from '#app/disbursements/unspent-pages.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'disbursements.instruct', title: 'unspent.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await unspentPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const sent = await readForm(args.request);
  const result = await claimUnspent(world, actor, { agreementId: idParam('agreementId'), key: sent.key });
  return answer(sent, result, ({ recoveryId }) => redirect(paths.recovery(recoveryId)));
}

export default function Unspent() {
  const { agreement, balance, verdict } = useLoaderData<typeof loader>();
  const { t } = useText();
  const row = (key: 'paid' | 'accepted' | 'outstanding') => ({
    key,
    label: t(`agreements.${key}`),
    value: <Amount value={euro(balance[key])} />,
  });
  return (
    <>
      <PageTitle
        title={t('unspent.title')}
        caption={agreement.reference}
        lede={t('unspent.lede')}
        back={{ href: paths.recoveries() }}
      />
      <SummaryList rows={[row('paid'), row('accepted'), row('outstanding')]} />
      <Form name="claim">
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('unspent.claim')} />
        </ButtonRow>
      </Form>
    </>
  );
}
