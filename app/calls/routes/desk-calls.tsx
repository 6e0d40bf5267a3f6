import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { callLifecycle } from '../call-lifecycle.ts';
import { deskCallsPage } from '../desk-pages.server.ts';
import { DeskTable } from '../ui/desk-table.tsx';

export const handle = { access: 'calls.read', title: 'calls.desk.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const state = callLifecycle.states.find((each) => each === url.searchParams.get('state')) ?? null;
  const after = url.searchParams.get('after') ?? '';
  const page = await deskCallsPage(world.db, actor, { state, after: isId(after) ? after : null });
  return { ...page, state, mayDraft: can(actor, 'calls.draft').allowed };
}

export default function DeskCalls() {
  const { calls, next, state, mayDraft } = useLoaderData<typeof loader>();
  const { t } = useText();
  const filter = state ? { state } : {};
  return (
    <>
      <PageTitle
        title={t('calls.desk.title')}
        lede={t('calls.desk.lede')}
        aside={mayDraft ? <ButtonLink href={paths.newCall()}>{t('calls.new.title')}</ButtonLink> : null}
      />
      <Form name="filter" method="get" className="filters">
        <SelectField
          name="state"
          label={t('common.status')}
          defaultValue={state ?? ''}
          blank={false}
          choices={[
            { value: '', label: t('common.all') },
            ...callLifecycle.states.map((each) => ({ value: each, label: t(`call.state.${each}`) })),
          ]}
        />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <DeskTable calls={calls} />
      <Pager previous={null} next={next ? paths.deskCalls({ ...filter, after: next }) : null} />
    </>
  );
}
