import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { runningRedactions } from '../desk-pages.server.ts';
import { liftShape, redactionShape } from '../publication.ts';
import { liftRedaction, redactCountry } from '../redact-country.server.ts';
import { DeskNav } from '../ui/desk-nav.tsx';
import { RedactionForm } from '../ui/redaction-form.tsx';
import { RunningRedactions } from '../ui/running-redactions.tsx';

export const handle = { access: 'publication.manage', title: 'publication.sheet.emergency' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return { redactions: await runningRedactions(world.db, actor) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  if (sent.name.startsWith('lift-')) {
    const lifting = parseForm(sent, liftShape);
    if (!lifting.ok) return sendBack(sent, lifting.errors);
    return answer(sent, await liftRedaction(world, actor, { ...lifting.value, key }), () =>
      redirect(paths.redactions()),
    );
  }
  const parsed = parseForm(sent, redactionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { id: programmeId } = await theProgramme(world.db);
  const result = await redactCountry(world, actor, { programmeId, ...parsed.value, key });
  return answer(sent, result, () => redirect(paths.redactions()));
}

export default function Redactions() {
  const { redactions } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('publication.sheet.emergency')} lede={t('publication.redactions.lede')} />
      <DeskNav current="emergency" manages />
      <RedactionForm />
      <RunningRedactions rows={redactions} />
    </>
  );
}
