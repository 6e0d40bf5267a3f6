import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { readPlan, rowChange } from '../plan-form.ts';
import { reviseAgreement } from '../revise-agreement.server.ts';
import { planPage } from '../signing-pages.server.ts';
import { PlanForm } from '../ui/plan-form.tsx';

export const handle = { access: 'agreements.draft', title: 'agreements.plan.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await planPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const plan = found(await planPage(world.db, actor, agreementId));
  const fields = parseForm(sent, z.record(z.string(), z.union([z.string(), z.array(z.string())])));
  const read = readPlan(fields.ok ? fields.value : {}, plan);
  if (!read.ok) return sendBack(sent, read.errors);
  const rows = rowChange(sent.intent);
  const result = await reviseAgreement(world, actor, { agreementId, ...read.value, rows, key: sent.key });
  const next = rows ? paths.agreementPlan(agreementId) : paths.agreement(agreementId);
  return answer(sent, result, () => redirect(next));
}

export default function Plan() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('agreements.plan.title')}
        caption={`${page.agreement.reference} · ${page.organisation}`}
        lede={t('agreements.plan.lede')}
        back={{ href: paths.agreement(page.agreement.id), label: t('agreements.home.title') }}
      />
      <p>
        <a href={paths.agreementModality(page.agreement.id)}>{t('agreements.modality.link')}</a>
      </p>
      {page.agreement.state === 'drafted' ? (
        <PlanForm {...page} />
      ) : (
        <NoticeBanner tone="info">{t('agreements.plan.fixed')}</NoticeBanner>
      )}
    </>
  );
}
