import { useText } from '#app/i18n/text-context.tsx';

type Bounds = { readonly minimumMinor: bigint; readonly maximumMinor: bigint; readonly currency: string };

/** The least and the most one grant may be. */
export function AmountRange({ call }: { call: Bounds }) {
  const { t, money } = useText();
  const { minimumMinor, maximumMinor, currency } = call;
  const least = money({ minor: minimumMinor, currency });
  const most = money({ minor: maximumMinor, currency });
  return <span>{t('calls.amount-range', { least, most })}</span>;
}
