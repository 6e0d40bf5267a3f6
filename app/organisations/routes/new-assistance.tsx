import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { assistanceShape } from '../assistance/assistance.ts';
import { beginAssistance } from '../assistance/begin-assistance.server.ts';
import { ConsentFields } from '../ui/consent-fields.tsx';
import { ProfileFields } from '../ui/profile-form.tsx';

export const handle = { access: 'assistance.give', title: 'assistance.new.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return { held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, assistanceShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await beginAssistance(world, actor, { ...parsed.value, key: sent.key });
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  return answer(sent, result, () => redirect(paths.calls()));
}

export default function NewAssistance() {
  const { held } = useLoaderData<typeof loader>();
  const { t } = useText();
  const answered = useReply();
  return (
    <>
      <PageTitle
        title={t('assistance.new.title')}
        lede={t('assistance.new.lede')}
        back={{ href: paths.deskAssistances(), label: t('assistance.list.title') }}
      />
      <NoticeBanner tone="warning" title={t('assistance.new.recused')}>
        <p>{t('assistance.new.recused.body')}</p>
      </NoticeBanner>
      {held && !answered ? <HeldNotice /> : null}
      <Form name="assistance" reply={answered ?? held}>
        <ProfileFields profile={{}} />
        <ConsentFields />
        <ButtonRow>
          <Button>{t('assistance.new.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
