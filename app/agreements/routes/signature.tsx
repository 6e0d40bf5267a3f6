import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { paperShape, signatureShape } from '../agreement.ts';
import { signAgreement } from '../sign-agreement.server.ts';
import { MOST_COPY_BYTES, signOnPaper } from '../sign-on-paper.server.ts';
import { signingPage } from '../signing-pages.server.ts';
import { PaperForm } from '../ui/paper-form.tsx';
import { PaperSummary } from '../ui/paper-summary.tsx';

export const handle = { access: 'agreements.sign', title: 'agreements.signature.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await signingPage(world.db, actor, idParam('agreementId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const form = await readUploadForm(args.request, {
    maxBytes: MOST_COPY_BYTES,
    scanner: args.context.world.scanner,
    secrets: Object.values(PROOF_FIELDS),
  });
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const { sent, upload } = form;
  const home = () => redirect(paths.agreement(agreementId));
  try {
    if (sent.name === 'paper') {
      const parsed = parseForm(sent, paperShape.and(proof));
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      const file = upload ?? refuse('file-missing');
      if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, home);
      const { same, ...paper } = parsed.value;
      const given = { agreementId, ...paper, confirmed: same, upload: file.value, key: sent.key };
      return answer(sent, await signOnPaper(world, actor, given), home);
    }
    const parsed = parseForm(sent, signatureShape.and(proof));
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const { read, fullName: _typed, ...signature } = parsed.value;
    const given = { agreementId, ...signature, confirmed: read, key: sent.key };
    return answer(sent, await signAgreement(world, actor, given), home);
  } finally {
    await form.discard();
  }
}

export default function Signature() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { agreement, documentSha256 } = page;
  return (
    <>
      <PageTitle
        title={t('agreements.signature.title')}
        caption={agreement.reference}
        lede={t('agreements.signature.lede')}
        back={{ href: paths.agreement(agreement.id), label: t('agreements.home.title') }}
      />
      <PaperSummary agreement={agreement} organisation={page.organisation} documentSha256={documentSha256} />
      <p>
        <a href={`${paths.agreementVersions(agreement.id)}#ask`}>{t('negotiation.instead')}</a>
      </p>
      <Form name="signature">
        <HiddenField name="version" value={agreement.version} />
        <HiddenField name="documentSha256" value={documentSha256 ?? ''} />
        <CheckboxField name="read" label={t('agreements.signature.read')} />
        <TextField
          name="fullName"
          label={t('agreements.signature.full-name')}
          hint={t('agreements.signature.full-name-hint')}
          spellCheck={false}
        />
        <StepUpField factor={page.factor} />
        <ButtonRow>
          <MoveButton verdict={page.verdicts.sign} label={t('agreements.signature.action')} />
        </ButtonRow>
      </Form>
      <PaperForm {...page} documentSha256={documentSha256 ?? ''} verdict={page.verdicts.sign} />
    </>
  );
}
