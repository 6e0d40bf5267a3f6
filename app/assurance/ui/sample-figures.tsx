import type { Projection } from '#app/assurance/sampling/projection.ts';
import type { Sample } from '#app/assurance/sampling/sample-store.server.ts';
import { PROJECTABLE } from '#app/assurance/sampling/method.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';

type SampleFiguresProps = { sample: Sample; projection: Projection };

/** Coverage, what was found, and what that says of the whole population. */
export function SampleFigures({ sample, projection }: SampleFiguresProps) {
  const { t, percent } = useText();
  const { amountMinor, lines, tested, knownMinor, projectedMinor } = projection;
  const share = (minor: bigint) => percent(Number((minor * 10_000n) / sample.populationMinor) / 100);
  const unprojected = PROJECTABLE.includes(sample.method) ? 'sampling.projected.wait' : 'sampling.projected.never';
  return (
    <Figures
      figures={[
        {
          key: 'coverage',
          label: t('sampling.coverage'),
          value: share(amountMinor),
          note: t('sampling.coverage.note', { lines, of: sample.populationLines }),
        },
        {
          key: 'tested',
          label: t('sampling.tested'),
          value: <Amount value={euro(projection.testedMinor)} />,
          note: t('sampling.coverage.note', { lines: tested, of: lines }),
        },
        { key: 'known', label: t('sampling.known'), value: <Amount value={euro(knownMinor)} /> },
        {
          key: 'projected',
          label: t('sampling.projected'),
          value: projectedMinor === null ? '–' : <Amount value={euro(projectedMinor)} />,
          note:
            projectedMinor === null ? t(unprojected) : t('sampling.projected.rate', { rate: share(projectedMinor) }),
        },
      ]}
    />
  );
}
