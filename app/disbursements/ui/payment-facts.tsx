import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export type PaymentFactsProps = {
  payment: {
    readonly amount: { minor: bigint; currency: string };
    readonly offsetMinor: bigint;
    readonly digest: string;
  };
  agreement: string;
  agreementMinor: bigint;
  organisation: string;
  instalment: number;
  payee: { readonly number: number; readonly masked: string; readonly country: string; readonly heldBy: string };
  operator: { readonly id: string; readonly name: string; readonly reference: string } | null;
  screeningClearUntil: Instant | null;
  paidElsewhere: boolean;
  needed: number;
  lead: boolean;
  firstAfterChange: boolean;
  payeeUsableFrom: Instant | null;
  /** Euro cents that bank or provider kept; 0 where nothing is posted. */
  feeMinor: bigint;
};

/** What an approver must see before saying yes: how much, to whom, to which account, and whether that is new. */
export function PaymentFacts(props: PaymentFactsProps) {
  const { payment, payee } = props;
  const { t } = useText();
  return (
    <>
      {props.paidElsewhere || props.firstAfterChange ? (
        <NoticeBanner tone="warning" title={t('disbursements.accountChanged')}>
          {t('disbursements.accountChangedHint')}
          {props.firstAfterChange ? <p>{t('disbursements.firstAfterChange')}</p> : null}
        </NoticeBanner>
      ) : null}
      <SummaryList
        rows={[
          { key: 'amount', label: t('common.amount'), value: <Amount value={payment.amount} /> },
          ...sumRow({ key: 'offset', label: t('disbursements.request.offset'), minor: payment.offsetMinor }),
          ...sumRow({ key: 'fee', label: t('disbursements.fee'), minor: props.feeMinor }),
          { key: 'instalment', label: t('disbursements.instalment'), value: props.instalment },
          { key: 'organisation', label: t('common.organisation'), value: <bdi dir="ltr">{props.organisation}</bdi> },
          {
            key: 'agreement',
            label: t('disbursements.agreement'),
            value: (
              <>
                <bdi dir="ltr">{props.agreement}</bdi> ·{' '}
                <Amount value={{ minor: props.agreementMinor, currency: payment.amount.currency }} />
              </>
            ),
          },
          {
            key: 'account',
            label: t('disbursements.account'),
            value: <PaidTo payee={payee} operator={props.operator} />,
          },
          ...(props.payeeUsableFrom
            ? [
                {
                  key: 'from',
                  label: t('disbursements.accountFrom'),
                  value: <DateTimeText value={props.payeeUsableFrom} />,
                },
              ]
            : []),
          {
            key: 'approvals',
            label: t('disbursements.approvalsNeeded'),
            value: t(props.lead ? 'disbursements.approvalsWithLead' : 'disbursements.approvalsCount', {
              count: props.needed,
            }),
          },
          {
            key: 'screening',
            label: t('disbursements.screening'),
            value: props.screeningClearUntil ? (
              <DateText value={props.screeningClearUntil} />
            ) : (
              t('refusal.screening-stale')
            ),
          },
          {
            key: 'digest',
            label: t('disbursements.digest'),
            value: <code className="digest">{payment.digest.slice(0, 16)}</code>,
          },
        ]}
      />
    </>
  );
}

/** A sum in euro cents as a row; none where there is none. Payments are in euro. */
function sumRow({ key, label, minor }: { key: string; label: string; minor: bigint }) {
  return minor > 0n ? [{ key, label, value: <Amount value={euro(minor)} /> }] : [];
}

/** The account, masked, and who pays out where no bank does. */
function PaidTo({ payee, operator }: Pick<PaymentFactsProps, 'payee' | 'operator'>) {
  const { t, country } = useText();
  return (
    <>
      <bdi dir="ltr">{payee.masked}</bdi> · {country(payee.country)} ·{' '}
      {t('disbursements.accountNumber', { number: payee.number })}
      {payee.heldBy === 'host' ? <> · {t('organisations.payee.held-by.host')}</> : null}
      {operator ? (
        <>
          <br />
          {t('operators.through')}{' '}
          <a href={paths.operator(operator.id)}>
            <bdi>{operator.name}</bdi>
          </a>
        </>
      ) : null}
    </>
  );
}
