import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endEngagement } from '#app/assurance/end-engagement.server.ts';
import { engagementsPage } from '#app/assurance/engagement-pages.server.ts';
import { endShape, engagementShape } from '#app/assurance/engagement.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import { EngagementForm } from '#app/assurance/ui/engagement-form.tsx';
import { EngagementTable } from '#app/assurance/ui/engagement-table.tsx';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { factorOf } from '#app/people/step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '#app/people/step-up.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'engagements.invite', title: 'assurance.engagements.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const page = await engagementsPage(world.db, { at: world.clock.now(), after: isId(after) ? after : null });
  return { ...page, factor: await factorOf(world.db, actor.accountId) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const back = () => redirect(paths.engagements());
  if (sent.name.startsWith('end-')) {
    const parsed = parseForm(sent, endShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await endEngagement(world, actor, { ...parsed.value, key: sent.key }), back);
  }
  const proof = stepUpShape(await factorOf(world.db, actor.accountId));
  const parsed = parseForm(sent, engagementShape.and(proof));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await openEngagement(world, actor, { ...parsed.value, key: sent.key }), back);
}

export default function Engagements() {
  const { engagements, next, ...form } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('assurance.engagements.title')}
        lede={t('assurance.engagements.lede')}
        back={{ href: paths.assurance() }}
      />
      <Section title={t('assurance.engagements.list')}>
        <EngagementTable engagements={engagements} />
        <Pager previous={null} next={next ? paths.engagements({ after: next }) : null} />
      </Section>
      <Section title={t('assurance.engagements.new')} panel>
        <EngagementForm {...form} />
      </Section>
    </>
  );
}
