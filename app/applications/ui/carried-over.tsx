import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';

type CarriedOverProps = { carried: { readonly former: number; readonly number: number; readonly at: Date } };

/** An application that went on into the next round of its call while it was with its applicant. */
export function CarriedOver({ carried: { former, number: round, at } }: CarriedOverProps) {
  const { t, date, number } = useText();
  const values = { number: number(round), former: number(former), day: date(at) };
  return (
    <NoticeBanner title={t('applications.carried.title', values)}>
      <p>{t('applications.carried.body', values)}</p>
    </NoticeBanner>
  );
}
