import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { closeAgreement, proposeClosure, reopenAgreement } from '../ending/close-agreement.server.ts';
import { closureOutcomeShape, closureShape } from '../ending/closure.ts';
import { closurePage } from '../ending/ending-pages.server.ts';
import { ClosureForms } from '../ending/ui/closure-forms.tsx';
import { ReleaseFigures } from '../ending/ui/release-figures.tsx';
import { ClosureChecklist } from '../ending/ui/closure-checklist.tsx';

export const handle = { access: 'agreements.close', title: 'closure.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await closurePage(world.db, actor, idParam('agreementId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const about = { agreementId: idParam('agreementId') };
  const sent = await readForm(args.request);
  const done = () => redirect(paths.agreementClosure(about.agreementId));
  if (sent.name === 'propose') {
    const proposed = parseForm(sent, closureShape);
    if (!proposed.ok) return sendBack(sent, proposed.errors);
    return answer(sent, await proposeClosure(world, actor, { ...about, ...proposed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, closureOutcomeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const carryOut = sent.name === 'reopen' ? reopenAgreement : closeAgreement;
  return answer(sent, await carryOut(world, actor, { ...about, ...parsed.value, key: sent.key }), done);
}

export default function Closure() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { agreement, assets } = page;
  return (
    <>
      <PageTitle
        title={t('closure.title')}
        caption={agreement.reference}
        lede={t('closure.lede')}
        back={{ href: paths.agreement(agreement.id), label: t('agreements.home.title') }}
        aside={<StatusTag state={agreement.state} label={t(`agreement.state.${agreement.state}`)} />}
      />
      <Section title={t('closure.checklist')}>
        <ClosureChecklist checklist={page.checklist} />
        <p>
          <a href={paths.equipment(agreement.id)}>{t('equipment.title')}</a>
        </p>
      </Section>
      <ReleaseFigures release={page.release} />
      {assets ? (
        <Section title={t('closure.assets')}>
          <UserText>{assets}</UserText>
        </Section>
      ) : null}
      <ClosureForms {...page} />
    </>
  );
}
