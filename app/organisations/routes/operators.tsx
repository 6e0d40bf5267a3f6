import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { operatorList } from '../operators/operator-pages.server.ts';
import { operatorShape } from '../operators/operator.ts';
import { proposeOperator } from '../operators/propose-operator.server.ts';
import { OperatorForm } from '../ui/operator-form.tsx';

export const handle = { access: 'operators.read', title: 'operators.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  return operatorList(world.db, actor, { ...(isId(after) ? { after } : {}), at: world.clock.now() });
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, operatorShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await proposeOperator(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, ({ operatorId }) => redirect(paths.operator(operatorId)));
}

export default function Operators() {
  const { rows, next, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('operators.title')}
        lede={t('operators.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <DataTable
        caption={t('operators.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('operators.none')} />}
        columns={[
          {
            key: 'name',
            label: t('operators.name'),
            cell: (row) => (
              <a href={paths.operator(row.id)}>
                <bdi>{row.name}</bdi>
              </a>
            ),
          },
          { key: 'reference', label: t('common.reference'), cell: (row) => <Reference>{row.reference}</Reference> },
          { key: 'service', label: t('operators.service'), cell: (row) => t(`operators.service.${row.service}`) },
          {
            key: 'until',
            label: t('operators.valid-until'),
            cell: (row) => (row.validUntil ? <DateText value={row.validUntil} /> : null),
          },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => (
              <>
                {row.over ? (
                  <StatusTag state="overdue" label={t('operators.over')} />
                ) : (
                  <StatusTag state={row.state} label={t(`operator-term.state.${row.state}`)} />
                )}
                {row.waits && row.state !== 'proposed' ? (
                  <StatusTag state="proposed" label={t('operators.waits')} />
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.operators({ after: next }) : null} />
      {mayPropose ? (
        <Section title={t('operators.propose')}>
          <OperatorForm />
        </Section>
      ) : null}
    </>
  );
}
