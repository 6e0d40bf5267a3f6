import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';

type Line = { eurMinor: bigint; acceptedEurMinor: bigint | null; disallowedEurMinor: bigint | null };

/** The verdict in three figures. */
export function DecisionSummary({ lines }: { lines: readonly Line[] }) {
  const { t } = useText();
  const sum = (of: (line: Line) => bigint | null) => lines.reduce((total, line) => total + (of(line) ?? 0n), 0n);
  const disallowed = sum((line) => line.disallowedEurMinor);
  return (
    <Section title={t('reports.verdict.title')}>
      <Figures
        figures={[
          {
            key: 'claimed',
            label: t('reports.figures.claimed'),
            value: <Amount value={euro(sum((line) => line.eurMinor))} />,
          },
          {
            key: 'accepted',
            label: t('reports.figures.accepted'),
            value: <Amount value={euro(sum((line) => line.acceptedEurMinor))} />,
          },
          { key: 'disallowed', label: t('reports.figures.disallowed'), value: <Amount value={euro(disallowed)} /> },
        ]}
      />
      {disallowed > 0n ? <p>{t('reports.verdict.disallowed')}</p> : null}
    </Section>
  );
}
