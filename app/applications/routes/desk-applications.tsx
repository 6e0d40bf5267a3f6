import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { deskApplications, DESK_STATES } from '../desk-pages.server.ts';
import { DeskTable } from '../ui/desk-table.tsx';

export const handle = { access: 'applications.read', title: 'applications.desk.title' } satisfies RouteHandle;

/** Longer than any reference. */
const LONGEST_FIND = 80;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const asked = (name: string) => url.searchParams.get(name) || null;
  const find = asked('find')?.normalize('NFC').trim().slice(0, LONGEST_FIND) || null;
  const filter = { call: asked('call'), state: asked('state'), find, after: asked('after') };
  const mayAssist = can(actor, 'assistance.give').allowed;
  return { ...(await deskApplications(world.db, actor, filter)), filter, states: DESK_STATES, mayAssist };
}

export default function DeskApplications() {
  const { rows, next, calls, filter, states, mayAssist } = useLoaderData<typeof loader>();
  const { t } = useText();
  const kept = { call: filter.call ?? '', state: filter.state ?? '', find: filter.find ?? '' };
  return (
    <>
      <PageTitle title={t('applications.desk.title')} />
      {mayAssist ? (
        <p>
          <a href={paths.deskAssistances()}>{t('assistance.list.title')}</a>
        </p>
      ) : null}
      <Form name="filter" method="get" className="filters">
        <SelectField
          name="call"
          label={t('applications.call')}
          choices={[{ value: '', label: t('common.all') }, ...calls.map((value) => ({ value, label: value }))]}
          defaultValue={kept.call}
          blank={false}
        />
        <SelectField
          name="state"
          label={t('applications.desk.state')}
          choices={[
            { value: '', label: t('common.all') },
            ...states.map((state) => ({ value: state, label: t(`application.state.${state}`) })),
          ]}
          defaultValue={kept.state}
          blank={false}
        />
        <TextField
          name="find"
          type="search"
          label={t('applications.desk.find')}
          hint={t('applications.desk.find.hint')}
          dir="ltr"
          defaultValue={kept.find}
          optional
        />
        <ButtonRow>
          <Button tone="secondary">{t('common.filter')}</Button>
        </ButtonRow>
      </Form>
      {rows.length > 0 ? (
        <DeskTable rows={rows} />
      ) : (
        <EmptyState
          title={t('applications.desk.empty')}
          action={<a href={paths.deskApplications()}>{t('common.filter.clear')}</a>}
        />
      )}
      <Pager previous={null} next={next ? paths.deskApplications({ ...kept, after: next }) : null} />
    </>
  );
}
