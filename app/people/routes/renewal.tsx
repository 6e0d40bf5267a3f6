import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { approveRenewal, takeBackRenewal } from '../renewals/answer-renewal.server.ts';
import { RENEWAL_HOURS, renewalApprovedShape } from '../renewals/renewal.ts';
import { renewalPage } from '../renewals/renewal-pages.server.ts';
import { factorOf } from '../step-up.server.ts';
import { PROOF_FIELDS, stepUpShape } from '../step-up.ts';
import { ChannelField } from '../ui/lost-second-factor.tsx';
import { RenewalFacts } from '../ui/renewal-facts.tsx';
import { StepUpField } from '../ui/step-up-field.tsx';

export const handle = { access: 'renewals.approve', title: 'renewals.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const asked = { id: idParam('renewalId'), at: world.clock.now() };
  const page = found(await renewalPage(world.db, actor, asked));
  return { ...page, factor: await factorOf(world.db, actor.accountId) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const renewalId = idParam('renewalId');
  const sent = await readForm(args.request, { secrets: Object.values(PROOF_FIELDS) });
  const { key } = sent;
  const back = () => redirect(paths.renewal(renewalId));
  if (sent.name === 'take-back') return answer(sent, await takeBackRenewal(world, actor, { renewalId, key }), back);
  const parsed = parseForm(sent, renewalApprovedShape.and(stepUpShape(await factorOf(world.db, actor.accountId))));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await approveRenewal(world, actor, { renewalId, ...parsed.value, key }), back);
}

export default function OneRenewal() {
  const { renewal, approve, factor } = useLoaderData<typeof loader>();
  const { t } = useText();
  const { state } = renewal;
  return (
    <>
      <PageTitle
        title={t('renewals.one.title')}
        caption={<bdi>{renewal.holder}</bdi>}
        aside={<StatusTag state={state} label={t(`renewals.state.${state}`)} />}
        back={{ href: paths.renewals(), label: t('renewals.title') }}
      />
      <RenewalFacts renewal={renewal} />
      {state === 'asked' ? (
        <Section title={t('renewals.approve')} panel>
          <p>{t('renewals.approve.body', { hours: RENEWAL_HOURS })}</p>
          <Form name="approve">
            {approve.allowed ? (
              <>
                <ChannelField />
                <StepUpField factor={factor} />
              </>
            ) : null}
            <MoveButton verdict={approve} label={t('renewals.approve.button')} />
          </Form>
        </Section>
      ) : null}
      {renewal.outcome === null ? (
        <Form name="take-back">
          <ButtonRow>
            <Button tone="danger">{t('renewals.take-back')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
