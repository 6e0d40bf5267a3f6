import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Entitlement } from '../entitlement.ts';

type CalculationProps = { calculation: Entitlement; currency: string };

/** I23-I25: from the plan to what is paid, line by line. Amounts in minor units of `currency`. */
export function Calculation({ calculation, currency }: CalculationProps) {
  const { t } = useText();
  const amount = (minor: bigint) => <Amount value={{ minor, currency }} />;
  const { plannedMinor, paidBeforeMinor, acceptedMinor, requiredMinor, grossMinor, offsetMinor, payableMinor } =
    calculation;
  return (
    <SummaryList
      rows={[
        { key: 'planned', label: t('disbursements.request.planned'), value: amount(plannedMinor) },
        { key: 'before', label: t('disbursements.request.paidBefore'), value: amount(paidBeforeMinor) },
        { key: 'accepted', label: t('disbursements.request.accepted'), value: amount(acceptedMinor) },
        { key: 'required', label: t('disbursements.request.required'), value: amount(requiredMinor) },
        ...(offsetMinor > 0n
          ? [
              { key: 'gross', label: t('disbursements.request.gross'), value: amount(grossMinor) },
              { key: 'offset', label: t('disbursements.request.offset'), value: amount(-offsetMinor) },
            ]
          : []),
        { key: 'payable', label: t('disbursements.request.payable'), value: amount(payableMinor) },
      ]}
    />
  );
}

/** The same beside a payment on its way: whoever checks or approves it sees what it rests on. */
export function PaymentCalculation({ calculation, currency }: { calculation: Entitlement | null; currency: string }) {
  const { t } = useText();
  if (!calculation) return null;
  return (
    <Section title={t('disbursements.calculation')}>
      <p className="hint">{t('disbursements.request.lede')}</p>
      <Calculation calculation={calculation} currency={currency} />
    </Section>
  );
}
