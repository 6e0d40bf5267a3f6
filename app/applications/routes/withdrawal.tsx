import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { withdrawalShape } from '../application.ts';
import { withdrawalPage } from '../submission-pages.server.ts';
import { withdrawApplication } from '../withdraw-application.server.ts';

export const handle = { access: 'applications.own', title: 'applications.withdrawal.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await withdrawalPage(world.db, actor, idParam('applicationId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, withdrawalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, version: parsed.value.version, key: sent.key };
  return answer(sent, await withdrawApplication(world, actor, given), () => redirect(paths.application(applicationId)));
}

export default function Withdrawal() {
  const { id, reference, version, submitted, verdict } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.withdrawal.title')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.application(id) }}
      />
      <div className="flow">
        <p>{submitted ? t('applications.withdrawal.submitted') : t('applications.withdrawal.draft')}</p>
        <p>{t('applications.withdrawal.again')}</p>
        <Form name="withdrawal">
          <HiddenField name="version" value={version} />
          <ButtonRow>
            <MoveButton tone="danger" verdict={verdict} label={t('applications.withdrawal.button')} />
            <ButtonLink tone="secondary" href={paths.application(id)}>
              {t('applications.withdrawal.keep')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  );
}
