import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { drawSample } from '#app/assurance/sampling/draw-sample.server.ts';
import { newSamplePage } from '#app/assurance/sampling/sample-pages.server.ts';
import { sampleShape } from '#app/assurance/sampling/sample.ts';
import { PlanForm } from '#app/assurance/ui/plan-form.tsx';
import { PopulationFacts } from '#app/assurance/ui/population-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isLocalDate } from '#app/kernel/instant.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'samples.draw', title: 'sampling.new.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, url } = visit;
  const day = (name: string) => {
    const typed = url.searchParams.get(name) ?? '';
    return isLocalDate(typed) ? typed : null;
  };
  const page = found(await newSamplePage(world.db, { actor, at: world.clock.now(), from: day('from'), to: day('to') }));
  await noteView(visit, 'samples');
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, sampleShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const drawn = await drawSample(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, drawn, ({ sampleId }) => redirect(paths.sample(sampleId)));
}

export default function NewSample() {
  const population = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('sampling.new.title')}
        lede={t('sampling.new.lede')}
        back={{ href: paths.samples(), label: t('sampling.title') }}
      />
      <Form name="period" method="get" action={paths.newSample()} className="filters">
        <DateField name="from" label={t('assurance.engagement.period-from')} defaultValue={population.from} />
        <DateField name="to" label={t('assurance.engagement.period-to')} defaultValue={population.to} />
        <Button tone="secondary">{t('sampling.new.show')}</Button>
      </Form>
      <Section title={t('sampling.population')}>
        <PopulationFacts population={population} />
      </Section>
      {population.lines === 0 ? (
        <EmptyState title={t('refusal.population-empty')} />
      ) : (
        <Section title={t('sampling.plan')} panel>
          <PlanForm population={population} />
        </Section>
      )}
    </>
  );
}
