import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { idText } from '#app/kernel/shapes.ts';
import { payeesOf } from '#app/organisations/own-organisation.server.ts';
import { stopPayee } from '#app/organisations/stop-payee.server.ts';
import { PayeeList } from '#app/organisations/ui/payee-list.tsx';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

export const handle = { access: 'payee.stop', title: 'organisations.stop.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const organisationId = organisationOf(actor);
  if (!organisationId) throw redirect(paths.organisation());
  return { payees: await payeesOf(world.db, organisationId) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, z.object({ payeeId: idText() }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await stopPayee(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.stopPayee()));
}

export default function PayeeStop() {
  const { payees } = useLoaderData<typeof loader>();
  const { t } = useText();
  const live = payees.filter(({ state }) => state === 'proposed' || state === 'verified');
  return (
    <>
      <PageTitle
        title={t('organisations.stop.title')}
        lede={t('organisations.stop.lede')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      <PayeeList payees={payees} />
      {live.map((payee) => (
        <Section
          key={payee.id}
          panel
          title={t('organisations.stop.one', { masked: payee.masked, state: t(`payee.state.${payee.state}`) })}
        >
          <Form name={`stop-${payee.number}`}>
            <HiddenField name="payeeId" value={payee.id} />
            <Button tone="danger">{t('organisations.stop.send')}</Button>
          </Form>
        </Section>
      ))}
    </>
  );
}
