import type { Sample } from '#app/assurance/sampling/sample-store.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

/** How the sample was drawn. The rule behind each method is in docs/auditor.md. */
export function PlanFacts({ sample }: { sample: Sample & { readonly auditor: string } }) {
  const { t, number } = useText();
  return (
    <SummaryList
      rows={[
        {
          key: 'method',
          label: t('sampling.method'),
          value: (
            <>
              {t(`sampling.method.${sample.method}`)}
              <div className="hint">{t(`sampling.method.${sample.method}.hint`)}</div>
            </>
          ),
        },
        { key: 'size', label: t('sampling.size'), value: number(sample.size) },
        { key: 'seed', label: t('sampling.seed'), value: <Reference>{sample.seed}</Reference> },
        {
          key: 'period',
          label: t('assurance.engagement.period'),
          value: (
            <>
              <DateText value={sample.periodFrom} /> – <DateText value={sample.periodTo} />
            </>
          ),
        },
        { key: 'drawn', label: t('sampling.drawn-at'), value: <DateTimeText value={sample.drawnAt} /> },
        { key: 'auditor', label: t('assurance.engagement.auditor'), value: <bdi>{sample.auditor}</bdi> },
      ]}
    />
  );
}
