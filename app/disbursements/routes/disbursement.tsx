import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { ReceiptFacts } from '#app/disbursements/ui/receipt.tsx';
import { PaymentCalculation } from '#app/disbursements/ui/calculation.tsx';
import { NextStep } from '#app/disbursements/ui/next-step.tsx';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { PaymentHistory } from '#app/disbursements/ui/payment-history.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';

export const handle = { access: 'disbursements.read', title: 'disbursements.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const at = visit.world.clock.now();
  return found(await disbursementPage(visit.world.db, visit.actor, visit.idParam('disbursementId'), at));
}

const STAGES = ['requested', 'checked', 'approved_once', 'approved', 'instructed', 'sent', 'confirmed'] as const;

export default function Disbursement() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { payment, row } = page;
  const on = STAGES.some((stage) => stage === payment.state);
  return (
    <>
      <PageTitle
        title={t('disbursements.one.title')}
        caption={payment.reference}
        back={{ href: paths.disbursements() }}
        aside={<StatusTag state={payment.state} label={t(`disbursement.state.${payment.state}`)} />}
      />
      <StageBar
        label={t('disbursements.one.stages')}
        stages={STAGES.map((key) => ({ key, label: t(`disbursement.state.${key}`) }))}
        current={on ? payment.state : null}
      />
      {payment.heldBy !== null ? (
        <NoticeBanner tone="warning" title={t('disbursements.hold.held')}>
          <p dir="auto">{row.heldReason}</p>
        </NoticeBanner>
      ) : null}
      <PaymentFacts {...page} />
      <PaymentCalculation calculation={page.calculation} currency={page.payment.amount.currency} />
      <NextStep {...page} />
      <Section title={t('common.history')}>
        <PaymentHistory {...page} />
        {page.receipt ? <ReceiptFacts receipt={page.receipt} paid={payment.amount} /> : null}
        <Proofs id={payment.id} payment={row.proofDocumentId !== null} onward={page.onwardProof !== null} />
        <RecordTrailLink kind="disbursement" id={payment.id} />
      </Section>
    </>
  );
}

/** What the bank gave, and what the fiscal host passed on, where there is a file of it. */
function Proofs({ id, payment, onward }: { id: string; payment: boolean; onward: boolean }) {
  const { t } = useText();
  const files = [
    ...(payment ? [{ href: paths.disbursementProof(id), label: t('disbursements.proof') }] : []),
    ...(onward ? [{ href: paths.onwardProof(id), label: t('disbursements.onward.file') }] : []),
  ];
  return files.map(({ href, label }) => (
    <p key={href}>
      <a href={href} download="">
        {label}
      </a>
    </p>
  ));
}
