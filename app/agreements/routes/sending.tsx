import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { versionShape } from '../agreement.ts';
import { sendAgreement } from '../send-agreement.server.ts';
import { signingPage } from '../signing-pages.server.ts';
import { PaperSummary } from '../ui/paper-summary.tsx';

export const handle = { access: 'agreements.draft', title: 'agreements.sending.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await signingPage(world.db, actor, idParam('agreementId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, versionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await sendAgreement(world, actor, { agreementId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.agreement(agreementId)));
}

export default function Sending() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { id, language, version } = page.agreement;
  return (
    <>
      <PageTitle
        title={t('agreements.sending.title')}
        caption={`${page.agreement.reference} · ${page.organisation}`}
        lede={t('agreements.sending.lede', { language: t(`language.${language}`) })}
        back={{ href: paths.agreement(id), label: t('agreements.home.title') }}
      />
      <PaperSummary {...page} />
      <Form name="sending">
        <HiddenField name="version" value={version} />
        <ButtonRow>
          <MoveButton verdict={page.verdicts.send} label={t('agreements.sending.action')} />
        </ButtonRow>
      </Form>
    </>
  );
}
