import { useText } from '#app/i18n/text-context.tsx';
import { decimalsOf, money } from '#app/kernel/money.ts';
import { Meter } from '#app/ui/meter.tsx';
import type { HeadingMove } from '../flexibility.ts';

type HeadingMetersProps = {
  moves: readonly HeadingMove[];
  currency: string;
  /** Beside a form whose script moves them: then untouched empty ones are there too, hidden. */
  live?: boolean;
};

/** I27: how much of each heading's freedom is used, since the last budget both sides signed. Untouched empty ones stay out. */
export function HeadingMeters({ moves, currency, live = false }: HeadingMetersProps) {
  const text = useText();
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, currency));
  const worded = (above: boolean, moved: string, allowedMinor: bigint) =>
    t(above ? 'amendments.meter.above' : 'amendments.meter.within', { moved, allowed: write(allowedMinor) });
  const forScript = ({ heading, signedMinor, allowedMinor }: HeadingMove) => ({
    'data-meter': heading,
    'data-signed': `${signedMinor}`,
    'data-allowed': `${allowedMinor}`,
    'data-places': `${decimalsOf(currency)}`,
    'data-money': write(0n).replace(text.amount(money(0n, currency)), '%'),
    'data-within': worded(false, '%', allowedMinor),
    'data-above': worded(true, '%', allowedMinor),
  });
  const used = (each: HeadingMove) => each.signedMinor > 0n || each.wantedMinor > 0n;
  return moves
    .filter((each) => live || used(each))
    .map((move) => {
      const { heading, movedMinor, allowedMinor, above } = move;
      return (
        <Meter
          key={heading}
          label={t(`heading.${heading}`)}
          value={movedMinor}
          max={allowedMinor === 0n && movedMinor > 0n ? movedMinor : allowedMinor}
          tone={above ? 'warn' : 'normal'}
          text={worded(above, write(movedMinor), allowedMinor)}
          hidden={!used(move)}
          {...(live ? { data: forScript(move) } : {})}
        />
      );
    });
}
