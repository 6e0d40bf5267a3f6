import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { askCertification } from '../certification/ask-certification.server.ts';
import { certifyApplication, declineCertification } from '../certification/answer-certification.server.ts';
import { certificationPage } from '../certification/certification-pages.server.ts';
import { certifyingShape, decliningShape } from '../certification/certification.ts';
import { AnswerForms, AskForm } from '../ui/certification-forms.tsx';
import { CertificationStanding } from '../ui/certification.tsx';
import { CheckedAnswers } from '../ui/checked-answers.tsx';

export const handle = { access: 'applications.own', title: 'certification.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const id = idParam('applicationId');
  const page = found(await certificationPage(world.db, actor, { id, at: world.clock.now() }));
  const { certification } = page;
  return certification ? { ...page, certification } : redirect(paths.application(id));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const applicationId = visit.idParam('applicationId');
  const sent = await readForm(args.request);
  const here = () => redirect(paths.applicationCertification(applicationId));
  if (sent.intent === 'certify') return certify(visit, sent, applicationId);
  if (sent.intent === 'decline') return decline(visit, sent, applicationId);
  return answer(sent, await askCertification(visit.world, visit.actor, { applicationId, key: sent.key }), here);
}

async function certify({ world, actor }: Visit, sent: SentForm, applicationId: string) {
  const parsed = parseForm(sent, certifyingShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { sha256, 'declarations[]': declarations } = parsed.value;
  const result = await certifyApplication(world, actor, { applicationId, sha256, declarations, key: sent.key });
  return answer(sent, result, () => redirect(paths.applicationCertification(applicationId)));
}

async function decline({ world, actor }: Visit, sent: SentForm, applicationId: string) {
  const parsed = parseForm(sent, decliningShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await declineCertification(world, actor, { applicationId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.applicationCertification(applicationId)));
}

export default function Certification() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { certification } = page;
  return (
    <>
      <PageTitle
        title={t('certification.title')}
        lede={t('certification.lede')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      <CertificationStanding {...page} certification={certification} />
      {certification.mayAnswer.allowed ? (
        <>
          <CheckedAnswers {...page} editable={false} />
          <AnswerForms declarations={page.declarations} sha256={certification.sha256 ?? ''} />
        </>
      ) : (
        <AskForm certification={certification} id={page.id} />
      )}
    </>
  );
}
