import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText } from '#app/kernel/shapes.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { addCostLine } from '../costs/add-cost-line.server.ts';
import { costShape } from '../costs/cost-line.ts';
import { costsPage } from '../costs/cost-pages.server.ts';
import { removeCostLine } from '../costs/remove-cost-line.server.ts';
import { CostForm } from '../costs/ui/cost-form.tsx';
import { CostTable } from '../costs/ui/cost-table.tsx';
import { HeadingTable } from '../figures/ui/heading-table.tsx';

export const handle = { access: 'reports.read', title: 'reports.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await costsPage(world.db, actor, idParam('reportId')));
  return page.editable ? page : redirect(paths.report(page.id));
}

const removal = z.object({ line: idText() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const sent = await readForm(args.request);
  if (sent.intent === 'remove') {
    const parsed = parseForm(sent, removal);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const given = { reportId, costLineId: parsed.value.line, key: sent.key };
    return answer(sent, await removeCostLine(world, actor, given), () => redirect(paths.reportCosts(reportId)));
  }
  const parsed = parseForm(sent, costShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await addCostLine(world, actor, { reportId, cost: parsed.value, key: sent.key });
  return answer(sent, result, ({ costLineId }) =>
    redirect(sent.intent === 'documents' ? paths.costEvidence(reportId, costLineId) : paths.reportCosts(reportId)),
  );
}

export default function Costs() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.task.costs')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.costs.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <Section id="lines" title={t('reports.costs.lines')}>
        <CostTable reportId={page.id} lines={page.lines} setBy={page.setBy} />
      </Section>
      <Section title={t('reports.figures.title')}>
        <HeadingTable figures={page.figures} />
      </Section>
      <p>
        <a href={paths.costFile(page.id)}>{t('cost-file.title')}</a>
      </p>
      <CostForm {...page} />
      <ButtonRow>
        <ButtonLink tone="secondary" href={paths.report(page.id)}>
          {t('common.continue')}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
