import { useText } from '#app/i18n/text-context.tsx';
import { toDecimal, type Money } from '#app/kernel/money.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { receiptDiffers } from '../receipt.ts';

type Said = { readonly amountMinor: bigint; readonly currency: string; readonly receivedOn: string };

/** What the grantee says arrived, filled in with what was paid. */
export function ReceiptForm({ paid }: { paid: Money }) {
  const { t } = useText();
  return (
    <Form name="receipt">
      <AmountField
        name="amount"
        label={t('receipt.amount')}
        hint={t('receipt.amount.hint')}
        currency={paid.currency}
        currencies={CURRENCIES}
        defaultValue={toDecimal(paid)}
      />
      <DateField name="receivedOn" label={t('receipt.on')} />
      <Button>{t('disbursements.receipt.send')}</Button>
    </Form>
  );
}

/** What the grantee said. `paid`: for the office, which sees where it is another amount. */
export function ReceiptFacts({ receipt, paid }: { receipt: Said; paid?: Money }) {
  const { t } = useText();
  const { amountMinor: minor, currency, receivedOn } = receipt;
  return (
    <SummaryList
      rows={[
        {
          key: 'received',
          label: t('receipt.amount'),
          value: (
            <>
              <Amount value={{ minor, currency }} />{' '}
              {paid && receiptDiffers(paid, { minor, currency }) ? (
                <StatusTag state="raised" label={t('receipt.differs')} />
              ) : null}
            </>
          ),
        },
        { key: 'on', label: t('receipt.on'), value: <DateText value={receivedOn} /> },
      ]}
    />
  );
}
