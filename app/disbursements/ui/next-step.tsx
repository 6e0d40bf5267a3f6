import { paths } from '#app/http/paths.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import type { disbursementPage } from '../disbursement-pages.server.ts';

type Page = NonNullable<Awaited<ReturnType<typeof disbursementPage>>>;

/** What a payment waits for, and the ways on for whoever reads: each only where it may be taken. */
export function NextStep(page: Pick<Page, 'payment' | 'verdicts' | 'operator' | 'mayInstruct' | 'batch'>) {
  const { t } = useText();
  const { payment, verdicts } = page;
  const byOperator = page.operator !== null && payment.state === 'approved';
  return (
    <Section title={t('common.next-step')}>
      <p>{t(byOperator ? 'operators.next' : `disbursements.next.${payment.state}`)}</p>
      <ButtonRow>
        <Moves payment={payment} verdicts={verdicts} />
        {page.mayInstruct ? <BankFileLink state={payment.state} batch={page.batch} byOperator={byOperator} /> : null}
      </ButtonRow>
      {verdicts.hold.allowed || payment.heldBy !== null ? (
        <p>
          <a href={paths.disbursementHold(payment.id)}>{t('disbursements.hold.title')}</a>
        </p>
      ) : null}
      <WhyNotApprove verdict={verdicts.approve} state={payment.state} />
    </Section>
  );
}

/** Check, take back, approve, and what bank or provider answered. */
function Moves({ payment, verdicts }: Pick<Page, 'payment' | 'verdicts'>) {
  const { t } = useText();
  const answers = [verdicts.handOver, verdicts.confirm, verdicts.fail, verdicts.return];
  return (
    <>
      {verdicts.check.allowed ? (
        <ButtonLink href={paths.disbursementCheck(payment.id)}>{t('disbursements.check.title')}</ButtonLink>
      ) : null}
      {verdicts.approve.allowed ? (
        <ButtonLink href={paths.disbursementApproval(payment.id)}>{t('disbursements.approval.title')}</ButtonLink>
      ) : null}
      {!verdicts.check.allowed && verdicts.cancel.allowed ? (
        <ButtonLink tone="secondary" href={`${paths.disbursementCheck(payment.id)}#cancel`}>
          {t('disbursements.cancel.title')}
        </ButtonLink>
      ) : null}
      {answers.some(({ allowed }) => allowed) ? (
        <ButtonLink
          href={paths.disbursementSettlement(payment.id)}
          tone={payment.state === 'confirmed' ? 'secondary' : 'primary'}
        >
          {t(payment.state === 'confirmed' ? 'disbursements.settlement.returned' : 'disbursements.settlement.title')}
        </ButtonLink>
      ) : null}
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

/** An approver who is not allowed here reads why, in words. */
function WhyNotApprove(props: { verdict: { allowed: boolean; reason?: string }; state: string }) {
  const { t } = useText();
  const waiting = props.state === 'checked' || props.state === 'approved_once';
  if (props.verdict.allowed || !waiting || !props.verdict.reason) return null;
  return <p className="hint">{t(`refusal.${props.verdict.reason}` as MessageKey)}</p>;
}
