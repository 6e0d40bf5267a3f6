import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckedForm } from '#app/ui/checked-form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { newCallOf, newCallShape } from '../call-basics.ts';
import { draftCall } from '../draft-call.server.ts';
import { firstContent } from '../first-content.ts';
import { contentToCopy, newCallPage } from '../new-call-page.server.ts';
import { BasicsFields } from '../ui/basics-fields.tsx';
import { CopyField } from '../ui/copy-field.tsx';

export const handle = {
  access: 'calls.draft',
  title: 'calls.new.title',
  hydrate: ['calls'],
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return newCallPage(world.db, actor);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { currency } = await newCallPage(world.db, actor);
  const parsed = parseForm(sent, newCallShape(currency));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { copyOf, title, ...about } = newCallOf(parsed.value);
  const content = firstContent(title, await contentToCopy(world.db, actor, copyOf));
  const result = await draftCall(world, actor, { ...about, content, currency, key: sent.key });
  return answer(sent, result, ({ callId }) => redirect(paths.deskCall(callId)));
}

export default function NewCall() {
  const { currency, earlier } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.new.title')}
        lede={t('calls.new.lede')}
        back={{ href: paths.deskCalls(), label: t('calls.desk.title') }}
      />
      <CheckedForm name="new" shape={newCallShape(currency)}>
        <CopyField earlier={earlier} />
        <BasicsFields currency={currency} values={{ zone: 'Europe/Brussels', graceMinutes: '30' }} />
        <ButtonRow>
          <Button>{t('calls.new.create')}</Button>
        </ButtonRow>
      </CheckedForm>
    </>
  );
}
