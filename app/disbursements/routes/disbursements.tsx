import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { disbursementList } from '#app/disbursements/disbursement-pages.server.ts';
import { disbursementLifecycle } from '#app/disbursements/disbursement-lifecycle.ts';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'disbursements.read', title: 'disbursements.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const wanted = visit.url.searchParams.get('state');
  const state = disbursementLifecycle.states.find((each) => each === wanted);
  const after = visit.url.searchParams.get('after');
  const list = await disbursementList(visit.world.db, visit.actor, {
    ...(state ? { state } : {}),
    ...(after ? { after } : {}),
  });
  return { ...list, state: state ?? null, mayInstruct: can(visit.actor, 'disbursements.instruct').allowed };
}

/** The other pages about payments. */
function Ways({ mayInstruct }: { mayInstruct: boolean }) {
  const { t } = useText();
  return (
    <ButtonRow>
      <ButtonLink href={paths.paymentsDue()} tone="secondary">
        {t('due.title')}
      </ButtonLink>
      <ButtonLink href={paths.balances()} tone="secondary">
        {t('balances.title')}
      </ButtonLink>
      <ButtonLink href={paths.operators()} tone="secondary">
        {t('operators.title')}
      </ButtonLink>
      {mayInstruct ? (
        <>
          <ButtonLink href={paths.paymentBatches()} tone="secondary">
            {t('disbursements.batches.title')}
          </ButtonLink>
          <ButtonLink href={paths.bank()} tone="secondary">
            {t('bank.title')}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink href={paths.recoveries()} tone="secondary">
        {t('disbursements.recoveries.title')}
      </ButtonLink>
    </ButtonRow>
  );
}

export default function Disbursements() {
  const { rows, next, state, mayInstruct } = useLoaderData<typeof loader>();
  const { t } = useText();
  const filter = state ? { state } : {};
  return (
    <>
      <PageTitle title={t('disbursements.list.title')} lede={t('disbursements.list.lede')} />
      <Ways mayInstruct={mayInstruct} />
      <Form name="filter" method="get" className="filters">
        <SelectField
          name="state"
          label={t('common.status')}
          defaultValue={state ?? ''}
          optional
          choices={disbursementLifecycle.states.map((each) => ({
            value: each,
            label: t(`disbursement.state.${each}`),
          }))}
        />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <DataTable
        caption={t('disbursements.list.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('disbursements.list.empty')}>{t('disbursements.list.emptyHint')}</EmptyState>}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row) => (
              <a href={paths.disbursement(row.id)}>
                <bdi dir="ltr">{row.reference}</bdi>
              </a>
            ),
          },
          {
            key: 'organisation',
            label: t('common.organisation'),
            cell: (row) => <bdi dir="ltr">{row.organisation}</bdi>,
          },
          { key: 'instalment', label: t('disbursements.instalment'), cell: (row) => row.instalment, numeric: true },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={{ minor: row.amountMinor, currency: row.currency }} />,
            numeric: true,
          },
          {
            key: 'requested',
            label: t('disbursements.requestedOn'),
            cell: (row) => <DateText value={row.requestedAt} />,
          },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => <StatusTag state={row.state} label={t(`disbursement.state.${row.state}`)} />,
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.disbursements({ ...filter, after: next }) : null} />
    </>
  );
}
