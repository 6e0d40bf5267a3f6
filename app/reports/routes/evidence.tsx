import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { declareReceipt, withdrawDeclaration } from '../evidence/declare-receipt.server.ts';
import { attachEvidence } from '../evidence/attach-evidence.server.ts';
import { evidencePage } from '../costs/cost-pages.server.ts';
import { removeEvidence } from '../evidence/remove-evidence.server.ts';
import { declarationShape, evidenceRemovalShape, evidenceShape, MOST_EVIDENCE_BYTES } from '../report.ts';
import { DeclarationSection } from '../evidence/ui/declaration.tsx';
import { EvidenceForm, EvidenceList, NeededList } from '../evidence/ui/evidence.tsx';
import { LineFacts } from '../costs/ui/line-facts.tsx';

export const handle = { access: 'reports.read', title: 'reports.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await evidencePage(world.db, actor, { id: idParam('reportId'), lineId: idParam('lineId') }));
  return page.editable ? page : redirect(paths.report(page.id));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const about = { reportId: visit.idParam('reportId'), costLineId: visit.idParam('lineId') };
  const form = await readUploadForm(args.request, {
    maxBytes: MOST_EVIDENCE_BYTES,
    scanner: args.context.world.scanner,
  });
  try {
    if (form.sent.name === 'declaration') return await declare(visit, form, about);
    return form.sent.intent === 'remove' ? await remove(visit, form, about) : await attach(visit, form, about);
  } finally {
    await form.discard();
  }
}

type About = { reportId: string; costLineId: string };

async function attach({ world, actor }: Visit, { sent, upload }: UploadForm, about: About) {
  const again = () => redirect(paths.costEvidence(about.reportId, about.costLineId));
  const parsed = parseForm(sent, evidenceShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const file = upload ?? refuse('file-missing');
  if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, again);
  const { label, ...facts } = parsed.value;
  const given = { ...about, label, facts, upload: file.value, key: sent.key };
  return answer(sent, await attachEvidence(world, actor, given), again);
}

async function declare({ world, actor }: Visit, { sent }: UploadForm, about: About) {
  const again = () => redirect(paths.costEvidence(about.reportId, about.costLineId));
  const given = { ...about, key: sent.key };
  if (sent.intent === 'withdraw') return answer(sent, await withdrawDeclaration(world, actor, given), again);
  const parsed = parseForm(sent, declarationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await declareReceipt(world, actor, { ...given, ...parsed.value }), again);
}

async function remove({ world, actor }: Visit, { sent }: UploadForm, about: About) {
  const parsed = parseForm(sent, evidenceRemovalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { ...about, documentId: parsed.value.document, key: sent.key };
  const result = await removeEvidence(world, actor, given);
  return answer(sent, result, () => redirect(paths.costEvidence(about.reportId, about.costLineId)));
}

export default function CostEvidence() {
  const { id, reference, line, labels, declared, originals } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.documents.title')}
        caption={<Reference>{`${reference}-L${line.number}`}</Reference>}
        back={{ href: paths.reportCosts(id), label: t('reports.documents.back') }}
      />
      <div className="flow">
        <LineFacts line={line} />
        <NeededList {...line.evidence} present={line.documents.map((document) => document.label)} />
        <Section title={t('reports.documents.attached')}>
          <EvidenceList reportId={id} documents={line.documents} />
        </Section>
        <EvidenceForm
          reportId={id}
          lineId={line.id}
          labels={labels}
          missing={line.evidence.missing}
          originals={originals}
        />
        {line.evidence.needed.length > 0 || line.declaration ? (
          <DeclarationSection declaration={line.declaration} declared={declared} />
        ) : null}
        <ButtonRow>
          <ButtonLink tone="secondary" href={paths.reportCosts(id)}>
            {t('reports.documents.back')}
          </ButtonLink>
        </ButtonRow>
      </div>
    </>
  );
}
