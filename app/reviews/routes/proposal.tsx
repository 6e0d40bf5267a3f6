import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import { refusalKey } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { confirmReadings } from '../assignment/confirm-readings.server.ts';
import { confirmationShape } from '../assignment/proposal-form.ts';
import { proposalPage } from '../assignment/proposal-pages.server.ts';
import { ProposalForm } from '../ui/proposal-form.tsx';
import { ReaderLoads } from '../ui/reader-loads.tsx';

export const handle = { access: 'assignments.make', title: 'reviews.proposal.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const given = { callId: idParam('callId'), after: url.searchParams.get('after') };
  return found(await proposalPage(world.db, actor, given));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam, text } = enter(args, handle);
  const callId = idParam('callId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, confirmationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  if (parsed.value.length === 0) return sendBack(sent, [{ field: '', key: refusalKey('nobody-chosen') }]);
  const unassigned = await confirmReadings(world, actor, { chosen: parsed.value, key: sent.key });
  if (unassigned.length === 0) return redirect(paths.readingProposal(callId));
  const errors = unassigned.map(({ reference, refusal }) => ({
    field: '',
    key: 'reviews.proposal.unassigned',
    values: { reference, reason: text.t(refusalKey(refusal.code), refusal.values) },
  }));
  return sendBack(sent, errors, 409);
}

export default function Proposal() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reviews.proposal.title')}
        caption={<Reference>{page.call.reference}</Reference>}
        lede={t('reviews.proposal.lede', { files: page.total, short: page.short })}
        back={{ href: paths.opening(page.call.id) }}
      />
      <ProposalForm page={page} />
      <Pager previous={null} next={page.next ? paths.readingProposal(page.call.id, { after: page.next }) : null} />
      <Section title={t('reviews.proposal.loads')}>
        <ReaderLoads page={page} />
      </Section>
    </>
  );
}
