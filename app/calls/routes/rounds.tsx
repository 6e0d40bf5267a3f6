import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { carryFiles } from '../rounds/carry-files.server.ts';
import { closeRollingCall } from '../rounds/close-rolling-call.server.ts';
import { closeRound } from '../rounds/close-round.server.ts';
import { closeCallShape, intakeShape, roundFilesShape } from '../rounds/intake-form.ts';
import { roundsPage } from '../rounds/round-pages.server.ts';
import { setIntake } from '../rounds/set-intake.server.ts';
import { Rounds } from '../ui/rounds.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'applications.read', title: 'calls.rounds.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await roundsPage(world.db, actor, idParam('callId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  found(await roundsPage(world.db, actor, callId));
  const sent = await readForm(args.request);
  const about = { callId, key: sent.key };
  const done = () => redirect(paths.callRounds(callId));
  if (sent.name === 'intake') {
    const parsed = parseForm(sent, intakeShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await setIntake(world, actor, { ...about, ...parsed.value }), done);
  }
  if (sent.name === 'close-call') {
    const parsed = parseForm(sent, closeCallShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await closeRollingCall(world, actor, { ...about, ...parsed.value }), done);
  }
  const parsed = parseForm(sent, roundFilesShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { round: roundId, 'carry[]': files } = parsed.value;
  if (sent.name.startsWith('carry-')) {
    return answer(sent, await carryFiles(world, actor, { ...about, roundId, files }), done);
  }
  return answer(sent, await closeRound(world, actor, { ...about, roundId, carry: files }), done);
}

export default function RoundsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t(page.call.state === 'draft' ? 'calls.intake' : 'calls.rounds.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <Said text={page.call.title} />
          </>
        }
        lede={t('calls.rounds.lede')}
        back={{ href: paths.deskCall(page.call.id), label: t('calls.call.title') }}
      />
      <Rounds page={page} />
    </>
  );
}
