import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { useReply } from '#app/ui/reply.ts';
import { HiddenField } from '#app/ui/text-field.tsx';
import { basicsShape } from '../application.ts';
import { basicsGiven } from '../basics-form.ts';
import { basicsPage } from '../form-pages.server.ts';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { saveBasics } from '../save-basics.server.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { BasicsFields } from '../ui/basics-fields.tsx';
import { SaveButtons } from '../ui/save-buttons.tsx';

export const handle = {
  access: 'applications.own',
  title: 'applications.home.title',
  script: 'basics-autosave',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const page = found(await basicsPage(world.db, actor, idParam('applicationId')));
  if (!page.editable) return redirect(paths.application(page.id));
  return { ...page, held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, basicsShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { ...basicsGiven(parsed.value), applicationId, key: sent.key };
  const result = await saveBasics(world, actor, given);
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  const next = sent.intent === 'leave' ? paths.applications() : paths.application(applicationId);
  return answer(sent, result, () => redirect(next));
}

export default function Basics() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const answered = useReply();
  const held = answered ? null : page.held;
  return (
    <>
      <PageTitle
        title={t('applications.basics.title')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      {held ? <HeldNotice /> : null}
      <Form name="basics" reply={answered ?? held} data={useSaving(page.id)}>
        <HiddenField name="version" value={held?.values['version']?.[0] ?? page.version} />
        <BasicsFields {...page} />
        <p className="hint" data-save-note="" hidden />
        <SaveButtons />
      </Form>
    </>
  );
}

/** Where the script saves, and what it says of its own: words of the server's catalogue. */
function useSaving(id: string) {
  const { t } = useText();
  return {
    'data-save-whole': paths.basicsSave(id),
    'data-retrying': t('drafting.retrying'),
    'data-signed-out': t('drafting.signed-out'),
  };
}
