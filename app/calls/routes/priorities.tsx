import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { priorityShape } from '../priorities/priority.ts';
import { prioritiesOf } from '../priorities/priority-store.server.ts';
import { setPriority } from '../priorities/set-priority.server.ts';
import { PriorityForm, PriorityForms } from '../ui/priorities.tsx';

export const handle = { access: 'programme.read', title: 'priorities.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const { id } = await theProgramme(world.db);
  return { priorities: await prioritiesOf(world.db, id), mayEdit: staffMay(actor, 'programme.edit', id) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, priorityShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { ...parsed.value, key: sent.key };
  return answer(sent, await setPriority(world, actor, given), () => redirect(paths.priorities()));
}

export default function Priorities() {
  const { priorities, mayEdit } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('priorities.title')}
        lede={t('priorities.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <PriorityForms priorities={priorities} mayEdit={mayEdit} />
      {mayEdit ? (
        <Section title={t('priorities.add')} panel>
          <PriorityForm held={null} taken={priorities.map(({ country }) => country)} />
        </Section>
      ) : null}
    </>
  );
}
