import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { payeesOf } from '#app/organisations/own-organisation.server.ts';
import { openOperators } from '#app/organisations/operators/operator-store.server.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { PayeeForm } from '#app/organisations/ui/payee-form.tsx';
import { PayeeList } from '#app/organisations/ui/payee-list.tsx';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'payee.propose', title: 'organisations.payee.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const organisationId = organisationOf(actor);
  if (!organisationId) throw redirect(paths.organisation());
  const { id } = await theProgramme(world.db);
  return {
    payees: await payeesOf(world.db, organisationId),
    operators: await openOperators(world.db, id, world.clock.now()),
    factor: await factorOf(world.db, actor.accountId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  found(organisationOf(actor));
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const parsed = parseForm(sent, payeeShape.and(proof));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await proposePayee(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.organisation()));
}

export default function Payee() {
  const { payees, ...form } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('organisations.payee.title')}
        lede={t('organisations.payee.lede')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      {payees.length > 0 ? (
        <Section title={t('organisations.payee.caption')}>
          <PayeeList payees={payees} />
        </Section>
      ) : null}
      <Section title={t(payees.length === 0 ? 'organisations.payee.add' : 'organisations.payee.replace')}>
        <NoticeBanner tone="info" title={t('organisations.payee.safety')}>
          {t('organisations.payee.safety.body')}
        </NoticeBanner>
        <PayeeForm {...form} />
      </Section>
    </>
  );
}
