import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { overrideAnswerShape } from '../cap/cap-override-form.ts';
import { capOverridePage } from '../cap/cap-override-pages.server.ts';
import { moveCapOverride } from '../cap/move-cap-override.server.ts';
import { CapOverrideAnswers, CapOverrideFacts } from '../ui/cap-override.tsx';

export const handle = { access: 'awards.read', title: 'cap.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await capOverridePage(world.db, actor, idParam('overrideId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { override } = found(await capOverridePage(world.db, actor, idParam('overrideId'), world.clock.now()));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, overrideAnswerShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const move = sent.name === 'end' ? 'end' : sent.intent === 'refuse' ? 'refuse' : 'approve';
  const result = await moveCapOverride(world, actor, { overrideId: override.id, move, key: sent.key });
  return answer(sent, result, () => redirect(paths.capOverride(override.id)));
}

export default function CapOverride() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { state, reference } = page.override;
  return (
    <>
      <PageTitle
        title={t('cap.title')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.capOverrides(), label: t('cap.list.title') }}
        aside={<StatusTag state={state} label={t(`cap-override.state.${state}`)} />}
      />
      <CapOverrideFacts page={page} />
      <CapOverrideAnswers page={page} />
    </>
  );
}
