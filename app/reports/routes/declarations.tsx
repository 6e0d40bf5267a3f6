import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { countersignDeclaration } from '../evidence/countersign-declaration.server.ts';
import { declarationsPage } from '../review/decision-pages.server.ts';
import { DeclaredCosts } from '../evidence/ui/declared-costs.tsx';

export const handle = { access: 'reports.countersign', title: 'reports.declarations.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await declarationsPage(world.db, actor, idParam('reportId')));
}

const shape = z.object({ line: idText() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { reportId, costLineId: parsed.value.line, key: sent.key };
  return answer(sent, await countersignDeclaration(world, actor, given), () =>
    redirect(paths.reportDeclarations(reportId)),
  );
}

export default function Declarations() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.declarations.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.declarations.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <DeclaredCosts {...page} />
    </>
  );
}
