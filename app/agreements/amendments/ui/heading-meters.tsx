import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { Meter } from '#app/ui/meter.tsx';
import type { HeadingMove } from '../flexibility.ts';

type HeadingMetersProps = { moves: readonly HeadingMove[]; currency: string };

/** I27: how much of each heading's freedom is used, since the last budget both sides signed. Untouched empty ones stay out. */
export function HeadingMeters({ moves, currency }: HeadingMetersProps) {
  const text = useText();
  const { t } = text;
  const write = (minor: bigint) => text.money(money(minor, currency));
  return moves
    .filter((each) => each.signedMinor > 0n || each.wantedMinor > 0n)
    .map(({ heading, movedMinor, allowedMinor, above }) => (
      <Meter
        key={heading}
        label={t(`heading.${heading}`)}
        value={movedMinor}
        max={allowedMinor === 0n && movedMinor > 0n ? movedMinor : allowedMinor}
        tone={above ? 'warn' : 'normal'}
        text={t(above ? 'amendments.meter.above' : 'amendments.meter.within', {
          moved: write(movedMinor),
          allowed: write(allowedMinor),
        })}
      />
    ));
}
