import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { agreementLifecycle } from '../agreement-lifecycle.ts';
import { agreementList } from '../agreement-pages.server.ts';
import { AgreementTable } from '../ui/agreement-table.tsx';

export const handle = { access: 'agreements.read', title: 'agreements.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const wanted = url.searchParams.get('state');
  const state = agreementLifecycle.states.find((each) => each === wanted);
  const after = url.searchParams.get('after') ?? '';
  const filter = { ...(state ? { state } : {}), ...(isId(after) ? { after } : {}) };
  return { ...(await agreementList(world.db, actor, filter)), state: state ?? null };
}

export default function Agreements() {
  const { rows, next, state, desk } = useLoaderData<typeof loader>();
  const { t } = useText();
  const states = agreementLifecycle.states.map((each) => ({ value: each, label: t(`agreement.state.${each}`) }));
  return (
    <>
      <PageTitle
        title={t('agreements.list.title')}
        lede={t(desk ? 'agreements.list.desk-lede' : 'agreements.list.own-lede')}
      />
      {desk ? (
        <Form name="filter" method="get" className="filters">
          <SelectField name="state" label={t('common.status')} defaultValue={state ?? ''} optional choices={states} />
          <Button tone="secondary">{t('common.filter')}</Button>
        </Form>
      ) : null}
      <AgreementTable
        rows={rows}
        desk={desk}
        empty={<EmptyState title={t('agreements.list.empty')}>{t('agreements.list.empty-hint')}</EmptyState>}
      />
      <Pager previous={null} next={next ? paths.agreements({ ...(state ? { state } : {}), after: next }) : null} />
    </>
  );
}
