import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { claimMilestone } from '../milestones/claim-milestone.server.ts';
import { decideMilestone } from '../milestones/decide-milestone.server.ts';
import { milestonesPage } from '../milestones/milestone-pages.server.ts';
import { claimShape, decisionShape, MOST_PROOF_BYTES, planShape } from '../milestones/milestone.ts';
import { planMilestone } from '../milestones/plan-milestone.server.ts';
import { MilestoneList } from '../milestones/ui/milestone-list.tsx';
import { PlanForm } from '../milestones/ui/milestone-forms.tsx';

export const handle = { access: 'agreements.read', title: 'milestones.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await milestonesPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const agreementId = visit.idParam('agreementId');
  const form = await readUploadForm(args.request, { maxBytes: MOST_PROOF_BYTES, scanner: args.context.world.scanner });
  try {
    if (form.sent.name === 'plan') return await plan(visit, form, agreementId);
    return form.sent.name.startsWith('claim')
      ? await claim(visit, form, agreementId)
      : await decide(visit, form, agreementId);
  } finally {
    await form.discard();
  }
}

async function plan({ world, actor }: Visit, { sent }: UploadForm, agreementId: string) {
  const parsed = parseForm(sent, planShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { agreementId, ...parsed.value, key: sent.key };
  return answer(sent, await planMilestone(world, actor, given), () => redirect(paths.milestones(agreementId)));
}

async function claim({ world, actor }: Visit, { sent, upload }: UploadForm, agreementId: string) {
  const again = () => redirect(paths.milestones(agreementId));
  const parsed = parseForm(sent, claimShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const file = upload ?? refuse('file-missing');
  if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, again);
  const given = { agreementId, ...parsed.value, upload: file.value, key: sent.key };
  return answer(sent, await claimMilestone(world, actor, given), again);
}

async function decide({ world, actor }: Visit, { sent }: UploadForm, agreementId: string) {
  sent.fields.set('outcome', sent.intent);
  const parsed = parseForm(sent, decisionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { agreementId, ...parsed.value, key: sent.key };
  return answer(sent, await decideMilestone(world, actor, given), () => redirect(paths.milestones(agreementId)));
}

export default function Milestones() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('milestones.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('milestones.lede')}
        back={{ href: paths.agreement(page.id), label: t('agreements.home.title') }}
      />
      <MilestoneList {...page} />
      {page.mayPlan ? <PlanForm instalments={page.instalments} /> : null}
    </>
  );
}
