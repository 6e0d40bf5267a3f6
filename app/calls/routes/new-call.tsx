import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckedForm } from '#app/ui/checked-form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { newCallOf, newCallShape } from '../call-basics.ts';
import { draftCall } from '../draft-call.server.ts';
import { firstContent } from '../first-content.ts';
import { contentToCopy, firstStage, newCallPage } from '../new-call-page.server.ts';
import { BasicsFields } from '../ui/basics-fields.tsx';
import { CopyField } from '../ui/copy-field.tsx';

export const handle = {
  access: 'calls.draft',
  title: 'calls.new.title',
  hydrate: ['calls', 'stages'],
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const stageOf = url.searchParams.get('stageOf');
  const first = await firstStage(world.db, actor, stageOf);
  return { ...(await newCallPage(world.db, actor)), first: stageOf === null ? null : found(first) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const asked = url.searchParams.get('stageOf');
  const stageOf = asked === null ? null : found(isId(asked) ? asked : null);
  const sent = await readForm(args.request);
  const { currency } = await newCallPage(world.db, actor);
  const parsed = parseForm(sent, newCallShape(currency));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { copyOf, title, ...about } = newCallOf(parsed.value);
  // A second stage asks everything the first one asks, so that every answer is carried over.
  const content = firstContent(title, await contentToCopy(world.db, actor, stageOf ?? copyOf));
  const given = { ...about, ...(stageOf === null ? {} : { stageOf }), content, currency };
  const result = await draftCall(world, actor, { ...given, key: sent.key });
  return answer(sent, result, ({ callId }) => redirect(paths.deskCall(callId)));
}

export default function NewCall() {
  const { currency, earlier, first } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      {first ? (
        <PageTitle
          title={t('calls.stages.new.title')}
          caption={<Reference>{first.reference}</Reference>}
          lede={t('calls.stages.new.lede')}
          back={{ href: paths.deskCall(first.id), label: t('calls.call.title') }}
        />
      ) : (
        <PageTitle
          title={t('calls.new.title')}
          lede={t('calls.new.lede')}
          back={{ href: paths.deskCalls(), label: t('calls.desk.title') }}
        />
      )}
      <CheckedForm name="new" shape={newCallShape(currency)}>
        {first ? null : <CopyField earlier={earlier} />}
        <BasicsFields currency={currency} values={first?.fields ?? { zone: 'Europe/Brussels', graceMinutes: '30' }} />
        <ButtonRow>
          <Button>{t(first ? 'calls.stages.new.create' : 'calls.new.create')}</Button>
        </ButtonRow>
      </CheckedForm>
    </>
  );
}
