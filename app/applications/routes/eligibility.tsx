import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { decideEligibility } from '../decide-eligibility.server.ts';
import { eligibilityPage } from '../desk-pages.server.ts';
import { checkField, checklistShape, readChecks } from '../eligibility.ts';
import { DocumentList } from '../ui/document-list.tsx';

export const handle = { access: 'eligibility.decide', title: 'applications.eligibility.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await eligibilityPage(world.db, actor, idParam('applicationId')));
  return page.state === 'submitted' ? page : redirect(paths.deskApplication(page.id));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await eligibilityPage(world.db, actor, idParam('applicationId')));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, checklistShape(page.checklist.length));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const answers = readChecks(page.checklist, parsed.value);
  const given = { applicationId: page.id, version: parsed.value.version, answers, key: sent.key };
  const result = await decideEligibility(world, actor, given);
  return answer(sent, result, () => redirect(paths.deskApplication(page.id)));
}

export default function Eligibility() {
  const { id, reference, version, checklist, asked, documents } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.eligibility.title')}
        caption={<Reference>{reference}</Reference>}
        lede={t('applications.eligibility.lede')}
        back={{ href: paths.deskApplication(id) }}
      />
      <Section title={t('common.documents')}>
        <DocumentList documents={documents} asked={asked} note={t('applications.desk.not-scanned')} />
      </Section>
      <Form name="eligibility">
        <HiddenField name="version" value={version} />
        {checklist.map((line, index) => (
          <CheckFields key={line.code} line={line} index={index} />
        ))}
        <ButtonRow>
          <Button>{t('applications.eligibility.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['checklist'][number];

function CheckFields({ line, index }: { line: Line; index: number }) {
  const { t, language } = useText();
  return (
    <Fieldset legend={t('applications.eligibility.line', { number: index + 1 })}>
      <RadioField
        name={checkField('result', index)}
        label={inLanguage(line.text, language)}
        choices={[
          { value: 'met', label: t('applications.eligibility.met') },
          { value: 'not-met', label: t('applications.eligibility.not-met') },
        ]}
        inline
      />
      <TextArea
        name={checkField('reason', index)}
        label={t('applications.eligibility.reason')}
        hint={t('applications.eligibility.reason.hint')}
        rows={2}
        optional
      />
    </Fieldset>
  );
}
