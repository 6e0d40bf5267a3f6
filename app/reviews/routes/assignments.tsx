import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { assignReviewers } from '../assign-reviewers.server.ts';
import { assignmentForm } from '../assignment.ts';
import { assignmentsPage } from '../assignment-pages.server.ts';
import { AssignedReaders } from '../ui/assigned-readers.tsx';
import { ReaderChoice } from '../ui/reader-choice.tsx';

export const handle = { access: 'assignments.make', title: 'reviews.assign.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return found(await assignmentsPage(visit.world.db, visit.actor, visit.idParam('applicationId')));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const applicationId = visit.idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, assignmentForm);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, reviewerIds: parsed.value['reviewers[]'], key: sent.key };
  return answer(sent, await assignReviewers(visit.world, visit.actor, given), () =>
    redirect(paths.assignments(applicationId)),
  );
}

export default function Assignments() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reviews.assign.title')}
        caption={<Reference>{page.application.reference}</Reference>}
        back={{ href: paths.deskApplication(page.application.id) }}
        lede={t('reviews.assign.lede')}
      />
      <Section title={t('reviews.assign.assigned')}>
        <AssignedReaders page={page} />
      </Section>
      {page.fixed ? null : (
        <Section title={t('reviews.assign.choose')} panel>
          <ReaderChoice page={page} />
        </Section>
      )}
      <p>
        <a href={paths.consensus(page.application.id)}>{t('reviews.consensus.title')}</a> ·{' '}
        <a href={paths.translations(page.application.id)}>{t('reviews.translation.title')}</a> ·{' '}
        <a href={paths.ranking(page.call.id)}>{t('reviews.ranking.link')}</a>
      </p>
    </>
  );
}
