import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { INSTALMENT_PLANS } from '#app/calls/call-content.ts';
import { planName } from '#app/calls/ui/plan-name.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { modalityPage } from '../modality/modality-pages.server.ts';
import { modalityShape } from '../modality/modality.ts';
import { setModality } from '../modality/set-modality.server.ts';
import { ModalityFacts } from '../ui/modality-facts.tsx';

export const handle = { access: 'agreements.draft', title: 'agreements.modality.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await modalityPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, modalityShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await setModality(world, actor, { ...parsed.value, agreementId, key: sent.key });
  return answer(sent, result, () => redirect(paths.agreementPlan(agreementId)));
}

export default function AgreementModality() {
  const page = useLoaderData<typeof loader>();
  const text = useText();
  const { t } = text;
  return (
    <>
      <PageTitle
        title={t('agreements.modality.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('agreements.modality.lede')}
        back={{ href: paths.agreementPlan(page.id) }}
      />
      <ModalityFacts page={page} />
      {page.drafted ? (
        <Section title={t('agreements.modality.change')} panel>
          <Form name="modality">
            <HiddenField name="version" value={page.version} />
            <SelectField
              name="plan"
              label={t('agreements.modality.plan')}
              choices={INSTALMENT_PLANS.map((plan) => ({ value: plan, label: planName(text, plan) }))}
              defaultValue={page.chosen.plan}
              blank={false}
            />
            <TextField
              name="sample"
              label={t('agreements.modality.sample')}
              defaultValue={String(page.chosen.sample)}
              inputMode="numeric"
              width="short"
            />
            <TextArea
              name="reason"
              label={t('common.reason')}
              hint={t('agreements.modality.reason.hint')}
              defaultValue={page.reason}
              rows={3}
              optional
            />
            <ButtonRow>
              <Button>{t('agreements.modality.save')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
