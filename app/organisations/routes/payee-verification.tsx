import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { payeePage } from '#app/organisations/organisation-pages.server.ts';
import { verificationShape } from '#app/organisations/payee.ts';
import { revealPayee } from '#app/organisations/reveal-payee.server.ts';
import { AccountPanel, PayeeSummary, VerificationForm } from '#app/organisations/ui/payee-verification.tsx';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';

export const handle = { access: 'organisations.read', title: 'organisations.verify.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const which = { organisationId: idParam('organisationId'), payeeId: idParam('payeeId') };
  return found(await payeePage(world.db, { actor, ...which, at: world.clock.now() }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const which = { organisationId: idParam('organisationId'), payeeId: idParam('payeeId') };
  const sent = await readForm(args.request);
  if (sent.name === 'reveal') {
    const opened = await revealPayee(world, actor, which);
    return opened.ok ? data({ opened: opened.value }) : answer(sent, opened, () => redirect(args.request.url));
  }
  const parsed = parseForm(sent, verificationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await verifyPayee(world, actor, { ...which, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.deskOrganisation(which.organisationId)));
}

export default function PayeeVerification() {
  const { organisation, payee, sanctions, verdict } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  const opened = answered && 'opened' in answered ? answered.opened : null;
  return (
    <>
      <PageTitle
        title={t('organisations.verify.title')}
        caption={
          <>
            <bdi>{organisation.alias}</bdi> · <bdi>{organisation.workingName}</bdi>
          </>
        }
        lede={t('organisations.verify.lede')}
        back={{ href: paths.deskOrganisation(organisation.id), label: organisation.alias }}
        aside={<StatusTag state={payee.state} label={t(`payee.state.${payee.state}`)} />}
      />
      <PayeeSummary payee={payee} sanctions={sanctions} />
      {verdict.allowed ? <AccountPanel opened={opened} /> : <p className="hint">{t(`refusal.${verdict.reason}`)}</p>}
      {verdict.allowed && payee.state === 'proposed' ? <VerificationForm /> : null}
    </>
  );
}
