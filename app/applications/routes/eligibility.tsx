import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { decideEligibility } from '../decide-eligibility.server.ts';
import { checklistShape, readChecks } from '../eligibility.ts';
import { eligibilityPage } from '../opening/opening-pages.server.ts';
import { ChecklistFields } from '../ui/checklist-fields.tsx';
import { DocumentList } from '../ui/document-list.tsx';

export const handle = { access: 'eligibility.decide', title: 'applications.eligibility.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await eligibilityPage(world.db, actor, idParam('applicationId')));
  return page.state === 'submitted' && !page.pending ? page : redirect(paths.deskApplication(page.id));
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
  const { id, reference, version, checklist, asked, documents, clean } = useLoaderData<typeof loader>();
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
        <DocumentList documents={documents} asked={asked} clean={clean} />
      </Section>
      <Form name="eligibility">
        <HiddenField name="version" value={version} />
        <ChecklistFields checklist={checklist} documents={documents} />
        <ButtonRow>
          <Button>{t('applications.eligibility.button')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
