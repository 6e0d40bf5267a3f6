import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { describeEvidence } from '../evidence/describe-evidence.server.ts';
import { evidenceDocumentPage } from '../evidence/evidence-facts-pages.server.ts';
import { laterFactsShape } from '../evidence/evidence-facts.ts';
import { DocumentFacts, FactsForm, Statements } from '../evidence/ui/document-facts.tsx';

export const handle = { access: 'reports.read', title: 'evidence-facts.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const given = { id: idParam('reportId'), documentId: idParam('documentId') };
  return found(await evidenceDocumentPage(world.db, actor, given));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const about = { reportId: idParam('reportId'), documentId: idParam('documentId') };
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, laterFactsShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { stated, ...facts } = parsed.value;
  const described = await describeEvidence(world, actor, { ...about, stated, facts, key: sent.key });
  return answer(sent, described, () => redirect(paths.evidenceDocument(about.reportId, about.documentId)));
}

export default function EvidenceDocument() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { reportId, writing } = page;
  return (
    <>
      <PageTitle
        title={t('evidence-facts.title')}
        caption={<Reference>{page.document.reference}</Reference>}
        back={{ href: writing ? paths.costEvidence(reportId, writing) : paths.report(reportId) }}
      />
      <div className="flow">
        <DocumentFacts page={page} />
        {page.mayState ? <FactsForm page={page} /> : null}
        <Statements page={page} />
      </div>
    </>
  );
}
