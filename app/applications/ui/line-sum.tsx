import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import type { ApplicationContent } from '../application-content.ts';

type Line = Pick<ApplicationContent['budget'][number], 'quantity' | 'measure' | 'unitMinor' | 'amountMinor'>;

/** “3 × Day × €50.00 = €150.00”: how the amount of a line comes about. Minor units as digits. */
export function LineSum({ line, currency }: { line: Line; currency: string }) {
  const text = useText();
  return text.t('applications.versions.line', {
    quantity: line.quantity,
    measure: text.t(`budget.measure.${line.measure}`),
    unit: text.money(money(BigInt(line.unitMinor), currency)),
    amount: text.money(money(BigInt(line.amountMinor), currency)),
  });
}
