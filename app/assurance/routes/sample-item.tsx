import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sampleItemPage } from '#app/assurance/sampling/finding-pages.server.ts';
import { findingShape } from '#app/assurance/sampling/finding.ts';
import { raiseFinding } from '#app/assurance/sampling/raise-finding.server.ts';
import { recordEvidence } from '#app/assurance/sampling/record-evidence.server.ts';
import { stepShape } from '#app/assurance/sampling/sample.ts';
import { ErrorTable } from '#app/assurance/ui/error-table.tsx';
import { FindingForm } from '#app/assurance/ui/finding-form.tsx';
import { ItemFacts } from '#app/assurance/ui/item-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';

export const handle = { access: 'samples.read', title: 'sampling.item.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, idParam, param } = visit;
  const asked = { id: idParam('sampleId'), transactionNo: param('transactionNo'), actor, at: world.clock.now() };
  const page = found(await sampleItemPage(world.db, asked));
  await noteView(visit, 'samples');
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam, param } = enter(args, handle);
  const item = { sampleId: idParam('sampleId'), transactionNo: param('transactionNo') };
  const sent = await readForm(args.request);
  if (sent.name === 'step') {
    const parsed = parseForm(sent, stepShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const recorded = await recordEvidence(world, actor, { ...item, ...parsed.value, key: sent.key });
    return answer(sent, recorded, () => redirect(paths.sampleItem(item.sampleId, item.transactionNo)));
  }
  const parsed = parseForm(sent, findingShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const raised = await raiseFinding(world, actor, { ...item, ...parsed.value, key: sent.key });
  return answer(sent, raised, ({ findingId }) => redirect(paths.finding(findingId)));
}

export default function SampleItem() {
  const { sample, item, steps, mayRaise, findings, readsReport } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('sampling.item.title')}
        caption={<Reference>{item.transactionNo}</Reference>}
        back={{ href: paths.sample(sample.id), label: sample.reference }}
      />
      <ItemFacts item={item} report={readsReport} />
      {steps.length > 0 ? (
        <Section title={t('sampling.steps.next')} panel>
          <Form name="step">
            <ButtonRow>
              {steps.map((step) => (
                <Button key={step} name="step" value={step} tone={step === 'tested' ? 'primary' : 'secondary'}>
                  {t(`sampling.step.${step}.action`)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={t('sampling.findings')}>
        <ErrorTable findings={findings} />
      </Section>
      {mayRaise ? (
        <Section title={t('sampling.finding.new')} panel>
          <FindingForm />
        </Section>
      ) : null}
    </>
  );
}
