import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { ReceiptFacts } from '#app/disbursements/ui/receipt.tsx';
import { PaymentCalculation } from '#app/disbursements/ui/calculation.tsx';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

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
  const { payment, row, verdicts } = page;
  const byOperator = page.operator !== null && payment.state === 'approved';
  const answers = [verdicts.handOver, verdicts.confirm, verdicts.fail, verdicts.return];
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
      <Section title={t('common.next-step')}>
        <p>{t(byOperator ? 'operators.next' : `disbursements.next.${payment.state}`)}</p>
        <ButtonRow>
          {verdicts.check.allowed ? (
            <ButtonLink href={paths.disbursementCheck(payment.id)}>{t('disbursements.check.title')}</ButtonLink>
          ) : null}
          {page.mayInstruct ? <BankFileLink state={payment.state} batch={page.batch} byOperator={byOperator} /> : null}
          {verdicts.approve.allowed ? (
            <ButtonLink href={paths.disbursementApproval(payment.id)}>{t('disbursements.approval.title')}</ButtonLink>
          ) : null}
          {!verdicts.check.allowed && verdicts.cancel.allowed ? (
            <ButtonLink tone="secondary" href={`${paths.disbursementCheck(payment.id)}#cancel`}>
              {t('disbursements.cancel.title')}
            </ButtonLink>
          ) : null}
          {answers.some(({ allowed }) => allowed) ? (
            <ButtonLink href={paths.disbursementSettlement(payment.id)}>
              {t('disbursements.settlement.title')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
        {verdicts.hold.allowed || payment.heldBy !== null ? (
          <p>
            <a href={paths.disbursementHold(payment.id)}>{t('disbursements.hold.title')}</a>
          </p>
        ) : null}
        <WhyNotApprove verdict={verdicts.approve} state={payment.state} />
      </Section>
      <Section title={t('common.history')}>
        <Timeline
          label={t('common.history')}
          entries={[
            { key: 'requested', at: row.requestedAt, title: t('disbursement.state.requested') },
            ...(row.checkedAt ? [{ key: 'checked', at: row.checkedAt, title: t('disbursement.state.checked') }] : []),
            ...page.approvals.map((approval) => ({
              key: `approval-${approval.step}`,
              at: approval.at,
              title: t('disbursements.approvalStep', { step: approval.step, needed: page.needed }),
              by: approval.alias,
            })),
            ...(row.sentAt ? [{ key: 'sent', at: row.sentAt, title: t('disbursement.state.sent') }] : []),
            ...(row.confirmedAt
              ? [{ key: 'confirmed', at: row.confirmedAt, title: t('disbursement.state.confirmed') }]
              : []),
            ...(row.returnedOn
              ? [{ key: 'returned', at: row.returnedOn, title: t('disbursement.state.returned') }]
              : []),
            ...(page.receipt
              ? [{ key: 'received', at: page.receipt.confirmedAt, title: t('disbursements.received') }]
              : []),
          ]}
        />
        {page.receipt ? <ReceiptFacts receipt={page.receipt} paid={payment.amount} /> : null}
        <Proofs id={payment.id} payment={row.proofDocumentId !== null} onward={page.onwardProof !== null} />
        <RecordTrailLink kind="disbursement" id={payment.id} />
      </Section>
    </>
  );
}

type BankFileLinkProps = {
  state: string;
  batch: { readonly id: string; readonly reference: string } | null;
  byOperator: boolean;
};

/** Where an approved payment goes into a file of the bank, and where the file it is in is handed over. */
function BankFileLink({ state, batch, byOperator }: BankFileLinkProps) {
  const { t } = useText();
  if (state === 'approved' && !byOperator) {
    return <ButtonLink href={paths.paymentBatches()}>{t('disbursements.batches.title')}</ButtonLink>;
  }
  if (state !== 'instructed' || !batch) return null;
  return (
    <ButtonLink href={paths.paymentBatch(batch.id)}>
      {t('disbursements.batch.title')} <bdi dir="ltr">{batch.reference}</bdi>
    </ButtonLink>
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

/** An approver who is not allowed here reads why, in words. */
function WhyNotApprove(props: { verdict: { allowed: boolean; reason?: string }; state: string }) {
  const { t } = useText();
  const waiting = props.state === 'checked' || props.state === 'approved_once';
  if (props.verdict.allowed || !waiting || !props.verdict.reason) return null;
  return <p className="hint">{t(`refusal.${props.verdict.reason}` as MessageKey)}</p>;
}
