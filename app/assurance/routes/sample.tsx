import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestEvidence } from '#app/assurance/sampling/record-evidence.server.ts';
import { samplePage } from '#app/assurance/sampling/sample-pages.server.ts';
import { ErrorTable } from '#app/assurance/ui/error-table.tsx';
import { EvidenceList } from '#app/assurance/ui/evidence-list.tsx';
import { PopulationFacts } from '#app/assurance/ui/population-facts.tsx';
import { SampleDocuments } from '#app/assurance/ui/sample-documents.tsx';
import { SampleFigures } from '#app/assurance/ui/sample-figures.tsx';
import { SampleLines } from '#app/assurance/ui/sample-lines.tsx';
import { PlanFacts } from '#app/assurance/ui/plan-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { Withheld } from '#app/ui/withheld.tsx';

export const handle = { access: 'samples.read', title: 'sampling.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, idParam } = visit;
  const page = found(await samplePage(world.db, { id: idParam('sampleId'), actor, at: world.clock.now() }));
  await noteView(visit, 'samples');
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const sampleId = idParam('sampleId');
  const sent = await readForm(args.request);
  const asked = await requestEvidence(world, actor, { sampleId, key: sent.key });
  return answer(sent, asked, () => redirect(paths.sample(sampleId)));
}

export default function SamplePage() {
  const { sample, lines, withheld, findings, projection, documents, own } = useLoaderData<typeof loader>();
  const { t } = useText();
  const { populationLines, populationMinor: totalMinor, populationSha256: sha256 } = sample;
  return (
    <>
      <PageTitle
        title={t('sampling.one.title')}
        caption={<Reference>{sample.reference}</Reference>}
        back={{ href: paths.samples(), label: t('sampling.title') }}
      />
      <SampleFigures sample={sample} projection={projection} />
      <Section title={t('sampling.plan')}>
        <PlanFacts sample={sample} />
      </Section>
      <Section title={t('sampling.population')}>
        <PopulationFacts population={{ lines: populationLines, totalMinor, sha256 }} />
      </Section>
      <Section title={t('sampling.lines')}>
        <Withheld rows={withheld} />
        <SampleLines sampleId={sample.id} lines={lines} />
      </Section>
      <Section title={t('sampling.errors')}>
        <ErrorTable findings={findings} />
      </Section>
      <Section title={t('sampling.evidence')}>
        <p>{t('sampling.evidence.about')}</p>
        <EvidenceList lines={lines} />
        <SampleDocuments sampleId={sample.id} verdict={documents} />
        {own && lines.some((line) => line.steps.length === 0) ? (
          <Form name="request">
            <ButtonRow>
              <Button tone="secondary">{t('sampling.evidence.request')}</Button>
            </ButtonRow>
          </Form>
        ) : null}
      </Section>
    </>
  );
}
