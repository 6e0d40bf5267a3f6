import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

/** I3: what the agreement keeps, and what its closure gives back to the call and the cap. */
export function ReleaseFigures({
  release,
}: {
  release: { readonly awardMinor: bigint; readonly heldMinor: bigint; readonly releasedMinor: bigint };
}) {
  const { t } = useText();
  const row = (key: 'awarded' | 'held' | 'released', minor: bigint) => ({
    key,
    label: t(`closure.${key}`),
    value: <Amount value={euro(minor)} />,
  });
  return (
    <Section title={t('closure.money')}>
      <p className="hint">{t('closure.money-hint')}</p>
      <SummaryList
        rows={[
          row('awarded', release.awardMinor),
          row('held', release.heldMinor),
          row('released', release.releasedMinor),
        ]}
      />
    </Section>
  );
}
