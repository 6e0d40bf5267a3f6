import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { costsPage } from '../costs/cost-pages.server.ts';
import { forecastField, forecastShape } from '../forecast/forecast.ts';
import { saveForecast } from '../forecast/save-forecast.server.ts';
import { HeadingTable } from '../figures/ui/heading-table.tsx';
import { SaveButtons } from '../ui/save-buttons.tsx';

export const handle = { access: 'reports.write', title: 'reports.task.forecast' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await costsPage(world.db, actor, idParam('reportId')));
  return page.editable && page.kind === 'interim' ? page : redirect(paths.report(page.id));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const { headings } = found(await costsPage(world.db, actor, reportId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, forecastShape(headings));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const lines = headings.map((heading) => ({ heading, eurMinor: parsed.value[forecastField(heading)] ?? 0n }));
  const next = sent.intent === 'leave' ? paths.reports() : paths.report(reportId);
  return answer(sent, await saveForecast(world, actor, { reportId, lines, key: sent.key }), () => redirect(next));
}

export default function Forecast() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const saved = new Map(page.forecast.map((line) => [line.heading, line.eurMinor]));
  return (
    <>
      <PageTitle
        title={t('reports.task.forecast')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.forecast.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <Section title={t('reports.figures.title')}>
        <HeadingTable figures={page.figures} />
      </Section>
      <Form name="forecast">
        {page.headings.map((heading) => (
          <AmountField
            key={heading}
            name={forecastField(heading)}
            label={t(`heading.${heading}`)}
            currency="EUR"
            optional
            defaultValue={saved.has(heading) ? toDecimal(euro(saved.get(heading) ?? 0n)) : ''}
          />
        ))}
        <SaveButtons />
      </Form>
    </>
  );
}
