import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { assignmentForm } from '#app/reviews/assignment.ts';
import { RereadingReaders } from '#app/reviews/ui/rereading-readers.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { orderReaders } from '../redress/order-readers.server.ts';
import { redressReadersPage } from '../redress/readers-pages.server.ts';
import { NewReaders } from '../ui/new-readers.tsx';

export const handle = { access: 'redress.decide', title: 'rereading.readers' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await redressReadersPage(world.db, actor, idParam('redressId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const redressId = idParam('redressId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, assignmentForm);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { redressId, reviewerIds: parsed.value['reviewers[]'], key: sent.key };
  return answer(sent, await orderReaders(world, actor, given), () => redirect(paths.redressReaders(redressId)));
}

export default function RedressReaders() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('rereading.readers')}
        caption={<Reference>{page.application.reference}</Reference>}
        lede={t('rereading.readers.lede')}
        back={{ href: paths.redress(page.redressId), label: t('redress.title') }}
      />
      <Section title={t('reviews.assign.assigned')}>
        <RereadingReaders readers={page.readers} />
      </Section>
      <NewReaders page={page} />
    </>
  );
}
