import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { choice } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { derogationPage } from '../derogation-pages.server.ts';
import { approveDerogation, refuseDerogation, reviewDerogation } from '../move-derogation.server.ts';
import { DerogationFacts } from '../ui/derogation-facts.tsx';
import { DerogationMoves } from '../ui/derogation-moves.tsx';

export const handle = { access: 'publication.read', title: 'publication.derogation.title' } satisfies RouteHandle;

const shape = z.object({ move: choice(['approve', 'refuse', 'kept', 'ended']) });

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await derogationPage(world.db, actor, idParam('derogationId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const derogationId = idParam('derogationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const about = { derogationId, key: sent.key };
  const { move } = parsed.value;
  const result =
    move === 'approve'
      ? await approveDerogation(world, actor, about)
      : move === 'refuse'
        ? await refuseDerogation(world, actor, about)
        : await reviewDerogation(world, actor, { ...about, outcome: move });
  return answer(sent, result, () => redirect(paths.derogation(derogationId)));
}

export default function DerogationRecord() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { reference, state } = page.derogation;
  return (
    <>
      <PageTitle
        title={t('publication.derogation.title')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.derogations(), label: t('publication.sheet.derogations') }}
        aside={<StatusTag state={state} label={t(`derogation.state.${state}`)} />}
      />
      <DerogationFacts {...page} />
      <DerogationMoves verdicts={page.verdicts} />
    </>
  );
}
