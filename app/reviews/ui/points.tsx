import { useText } from '#app/i18n/text-context.tsx';

/** Hundredths of a point as points: `7350` is `73.5`. */
export function Points({ hundredths }: { hundredths: number }) {
  const { number } = useText();
  return <bdi>{number(hundredths / 100)}</bdi>;
}
