import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { requestPage } from '#app/disbursements/request-pages.server.ts';
import { Calculation } from '#app/disbursements/ui/calculation.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { idText } from '#app/kernel/shapes.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

export const handle = { access: 'disbursements.request', title: 'disbursements.request.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const today = utcDate(visit.world.clock.now());
  return found(await requestPage(visit.world.db, visit.actor, visit.idParam('agreementId'), today));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, z.object({ instalmentId: idText() }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { agreementId: visit.idParam('agreementId'), instalmentId: parsed.value.instalmentId, key: sent.key };
  const result = await requestDisbursement(visit.world, visit.actor, given);
  return answer(sent, result, ({ disbursementId }) => redirect(paths.disbursement(disbursementId)));
}

/** I41: what an emergency may lift. */
const WAIVABLE: readonly string[] = ['report-not-accepted', 'consumption-too-low'];

export default function DisbursementRequest() {
  const { agreement, plan, payee } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.request.title')}
        caption={`${agreement.reference} · ${agreement.organisation}`}
        lede={t('disbursements.request.lede')}
        back={{ href: paths.agreement(agreement.id) }}
      />
      {payee ? null : <NoticeBanner tone="warning">{t('refusal.payee-not-verified')}</NoticeBanner>}
      {plan.map(({ calculation, verdict }) => (
        <Section
          key={calculation.instalment.id}
          panel
          title={t('disbursements.request.instalment', { number: calculation.instalment.number })}
        >
          <Calculation calculation={calculation} currency={agreement.currency} />
          <Form name={`instalment-${calculation.instalment.number}`}>
            <HiddenField name="instalmentId" value={calculation.instalment.id} />
            <MoveButton
              verdict={verdict}
              label={t('disbursements.request.send', { number: calculation.instalment.number })}
              values={{ missing: '' }}
            />
          </Form>
          {verdict.allowed || !WAIVABLE.includes(verdict.reason) ? null : (
            <p>
              <a href={paths.instalmentWaiver(agreement.id, calculation.instalment.id)}>{t('waiver.title')}</a>
            </p>
          )}
        </Section>
      ))}
    </>
  );
}
