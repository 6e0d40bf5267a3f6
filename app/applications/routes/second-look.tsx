import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { giveSecondLook } from '../opening/give-second-look.server.ts';
import { secondLookPage } from '../opening/opening-pages.server.ts';
import { lookShape } from '../opening/second-look.ts';
import { EligibilityOutcome } from '../ui/desk-facts.tsx';
import { DocumentList } from '../ui/document-list.tsx';
import { LookForm } from '../ui/look-form.tsx';

export const handle = { access: 'eligibility.confirm', title: 'applications.look.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await secondLookPage(world.db, actor, idParam('applicationId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, lookShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await giveSecondLook(world, actor, { ...parsed.value, applicationId, key: sent.key });
  return answer(sent, result, () => redirect(paths.deskApplication(applicationId)));
}

export default function SecondLook() {
  const page = useLoaderData<typeof loader>();
  const { t, dateTime } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.look.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('applications.look.lede', { alias: page.proposedBy, when: dateTime(page.proposedAt) })}
        back={{ href: paths.deskApplication(page.id) }}
      />
      <EligibilityOutcome checklist={page.lines} checks={page.lines} />
      <Section title={t('common.documents')}>
        <DocumentList documents={page.documents} asked={page.asked} clean={page.clean} />
      </Section>
      <LookForm version={page.version} verdict={page.verdict} />
    </>
  );
}
