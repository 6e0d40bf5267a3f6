import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { consentPage } from '../assistance/assistance-pages.server.ts';
import { revealConsent } from '../assistance/reveal-consent.server.ts';
import { ConsentList } from '../ui/consent-list.tsx';

export const handle = { access: 'applications.read', title: 'assistance.record.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await consentPage(world.db, actor, idParam('organisationId')));
  return { ...page, mayReveal: can(actor, 'assistance.reveal').allowed };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const organisationId = idParam('organisationId');
  const sent = await readForm(args.request);
  const opened = await revealConsent(world, actor, organisationId);
  if (!opened.ok) return answer(sent, opened, () => redirect(paths.consentRecord(organisationId)));
  return data({ opened: opened.value });
}

export default function ConsentRecord() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  const opened = answered && 'opened' in answered ? answered.opened : null;
  return (
    <>
      <PageTitle
        title={t('assistance.record.title')}
        lede={t('assistance.record.lede')}
        caption={<Reference>{page.alias}</Reference>}
        back={{ href: paths.deskApplications(), label: t('applications.desk.title') }}
      />
      <ConsentList consents={page.consents} names={opened} />
      {page.mayReveal && !opened ? (
        <Form name="reveal">
          <p className="hint">{t('assistance.reveal.hint')}</p>
          <ButtonRow>
            <Button tone="secondary">{t('assistance.reveal')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
