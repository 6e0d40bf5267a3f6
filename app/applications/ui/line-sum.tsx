import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import type { ApplicationContent } from '../application-content.ts';

type Line = Pick<ApplicationContent['budget'][number], 'quantity' | 'measure' | 'unitMinor' | 'amountMinor'>;

/**
 * “3 × Day × EUR 50.00 = EUR 150.00”: how the amount of a line comes about. Minor units as digits. Each part stands by
 * itself: else two amounts beside each other would change places in Arabic.
 */
export function LineSum({ line, currency }: { line: Line; currency: string }) {
  const text = useText();
  const say = (minor: string) => text.money(money(BigInt(minor), currency));
  return (
    <>
      <bdi>{text.number(line.quantity)}</bdi> × <bdi>{text.t(`budget.measure.${line.measure}`)}</bdi> ×{' '}
      <bdi>{say(line.unitMinor)}</bdi> = <bdi>{say(line.amountMinor)}</bdi>
    </>
  );
}
