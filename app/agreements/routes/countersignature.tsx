import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { countersignatureShape } from '../agreement.ts';
import { countersignAgreement } from '../countersign-agreement.server.ts';
import { signingPage } from '../signing-pages.server.ts';
import { PaperSummary } from '../ui/paper-summary.tsx';

export const handle = {
  access: 'agreements.countersign',
  title: 'agreements.countersignature.title',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await signingPage(world.db, actor, idParam('agreementId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const parsed = parseForm(sent, countersignatureShape.and(proof));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { read, ...signature } = parsed.value;
  const given = { agreementId, ...signature, confirmed: read, key: sent.key };
  const result = await countersignAgreement(world, actor, given);
  return answer(sent, result, () => redirect(paths.agreement(agreementId)));
}

export default function Countersignature() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { agreement, documentSha256 } = page;
  return (
    <>
      <PageTitle
        title={t('agreements.countersignature.title')}
        caption={`${agreement.reference} · ${page.organisation}`}
        lede={t('agreements.countersignature.lede')}
        back={{ href: paths.agreement(agreement.id), label: t('agreements.home.title') }}
      />
      <PaperSummary {...page} checks={page.checksClear} />
      <Form name="countersignature">
        <HiddenField name="version" value={agreement.version} />
        <HiddenField name="documentSha256" value={documentSha256 ?? ''} />
        <CheckboxField name="read" label={t('agreements.countersignature.read')} />
        <StepUpField factor={page.factor} />
        <ButtonRow>
          <MoveButton verdict={page.verdicts.countersign} label={t('agreements.countersignature.action')} />
        </ButtonRow>
      </Form>
    </>
  );
}
