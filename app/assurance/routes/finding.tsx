import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerFinding, replyToFinding } from '#app/assurance/sampling/answer-finding.server.ts';
import { correctFinding } from '#app/assurance/sampling/correct-finding.server.ts';
import { findingPage } from '#app/assurance/sampling/finding-pages.server.ts';
import { answerShape, correctionShape, replyShape } from '#app/assurance/sampling/finding.ts';
import { FindingActs } from '#app/assurance/ui/finding-acts.tsx';
import { FindingFacts } from '#app/assurance/ui/finding-facts.tsx';
import { SimilarTable } from '#app/assurance/ui/similar-table.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';

export const handle = { access: 'samples.read', title: 'sampling.finding.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, idParam } = visit;
  const page = found(await findingPage(world.db, { id: idParam('findingId'), actor, at: world.clock.now() }));
  await noteView(visit, 'finding');
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const findingId = idParam('findingId');
  const sent = await readForm(args.request);
  const back = () => redirect(paths.finding(findingId));
  if (sent.name === 'answer') {
    const parsed = parseForm(sent, answerShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await answerFinding(world, actor, { ...parsed.value, findingId, key: sent.key }), back);
  }
  if (sent.name === 'reply') {
    const parsed = parseForm(sent, replyShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await replyToFinding(world, actor, { ...parsed.value, findingId, key: sent.key }), back);
  }
  const parsed = parseForm(sent, correctionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await correctFinding(world, actor, { ...parsed.value, findingId, key: sent.key }), back);
}

export default function FindingPage() {
  const { finding, sample, item, people, may, recovery, readsRecovery, similar } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('sampling.finding.title')}
        caption={<Reference>{finding.reference}</Reference>}
        back={{ href: paths.sample(sample.id), label: sample.reference }}
        aside={<StatusTag state={finding.state} label={t(`finding.state.${finding.state}`)} />}
      />
      <FindingFacts finding={finding} item={item} people={people} recovery={recovery} readsRecovery={readsRecovery} />
      <FindingActs finding={finding} may={may} />
      <Section title={t('sampling.similar')}>
        <p>{t('sampling.similar.about')}</p>
        <SimilarTable sampleId={sample.id} transactions={similar} />
      </Section>
    </>
  );
}
