import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { Figures } from '#app/ui/figures.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';

type AgreementMoneyProps = {
  agreement: { readonly amountMinor: bigint; readonly currency: string };
  /** In euro cents, as the journal says. */
  balance: {
    readonly paid: bigint;
    readonly accepted: bigint;
    readonly outstanding: bigint;
    readonly receivable: bigint;
  };
};

/** How much was promised and paid, and how much of that is accounted for. Paying is not spending. */
export function AgreementMoney({ agreement, balance }: AgreementMoneyProps) {
  const text = useText();
  const { t } = text;
  const whole = money(agreement.amountMinor, agreement.currency);
  const figure = (key: 'paid' | 'accepted' | 'outstanding' | 'receivable') => ({
    key,
    label: t(`agreements.${key}`),
    value: <Amount value={euro(balance[key])} />,
  });
  return (
    <Section title={t('agreements.home.money')}>
      <Meter
        label={t('agreements.paid')}
        value={balance.paid}
        max={agreement.amountMinor}
        text={t('agreements.home.paid-of', { paid: text.money(euro(balance.paid)), amount: text.money(whole) })}
      />
      <Figures
        figures={[
          { key: 'amount', label: t('common.amount'), value: <Amount value={whole} /> },
          figure('accepted'),
          figure('outstanding'),
          ...(balance.receivable > 0n ? [figure('receivable')] : []),
        ]}
      />
    </Section>
  );
}
