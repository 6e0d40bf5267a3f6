import { useText } from '#app/i18n/text-context.tsx';
import type { Money } from '#app/kernel/money.ts';

/** An amount as the reader's language writes it; `bare` leaves the currency to the column's heading. */
export function Amount({ value, bare = false }: { value: Money; bare?: boolean }) {
  const text = useText();
  return (
    <bdi className="amount" dir="ltr">
      {bare ? text.amount(value) : text.money(value)}
    </bdi>
  );
}
