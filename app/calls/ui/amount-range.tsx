import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';

type Bounds = { readonly minimumMinor: bigint; readonly maximumMinor: bigint; readonly currency: string };

/** The least and the most one grant may be. */
export function AmountRange({ call }: { call: Bounds }) {
  const { t } = useText();
  const { minimumMinor, maximumMinor, currency } = call;
  return (
    <>
      <Amount value={{ minor: minimumMinor, currency }} /> {t('calls.to')}{' '}
      <Amount value={{ minor: maximumMinor, currency }} />
    </>
  );
}
