import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { submissionShape } from '../application.ts';
import { checkPage } from '../form-pages.server.ts';
import { submittedFacts } from '../submitted-facts.server.ts';
import { submitApplication } from '../submit-application.server.ts';
import { CertificationNote } from '../ui/certification.tsx';
import { CheckedAnswers } from '../ui/checked-answers.tsx';
import { MissingList } from '../ui/missing-list.tsx';
import { SubmitForm } from '../ui/submit-form.tsx';
import { SignedDeclarations, SubmittedFacts } from '../ui/submitted-facts.tsx';
import { UnaskedAnswers } from '../ui/unasked-answers.tsx';

export const handle = { access: 'applications.own', title: 'applications.check.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const id = idParam('applicationId');
  const page = found(await checkPage(world.db, actor, { id, at: world.clock.now() }));
  return { ...page, submitted: page.open ? null : await submittedFacts(world.db, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, submissionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const declarations = parsed.value['declarations[]'];
  const result = await submitApplication(world, actor, { applicationId, declarations, key: sent.key });
  return answer(sent, result, () => redirect(paths.applicationSubmission(applicationId)));
}

export default function CheckAnswers() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const content = { sections: page.sections, documents: page.asked };
  return (
    <>
      <PageTitle
        title={page.open ? t('applications.check.title') : t('applications.check.read.title')}
        lede={inLanguage(page.call.title, language)}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      {page.open && page.missing.length > 0 ? (
        <Section title={t('applications.check.missing')} id="missing" panel>
          <MissingList id={page.id} missing={page.missing} content={content} />
        </Section>
      ) : null}
      {page.submitted ? <SubmittedFacts facts={page.submitted} zone={page.call.deadlineZone} /> : null}
      <CheckedAnswers {...page} />
      {page.submitted ? <SignedDeclarations facts={page.submitted} /> : null}
      <UnaskedAnswers answers={page.unasked} lang={page.language} />
      {page.certification ? <CertificationNote certification={page.certification} id={page.id} /> : null}
      {page.open && (page.certification === null || page.certification.stands) ? (
        <SubmitForm
          declarations={page.certification ? [] : page.declarations}
          dueAt={page.dueAt}
          zone={page.call.deadlineZone}
          verdict={page.maySubmit}
        />
      ) : null}
    </>
  );
}
