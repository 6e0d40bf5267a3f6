import { planName } from '#app/calls/ui/plan-name.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { RatingTag } from '#app/organisations/ui/risk-result.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { modalityPage } from '../modality/modality-pages.server.ts';
import type { Modality } from '../modality/modality.ts';

type ModalityData = NonNullable<Awaited<ReturnType<typeof modalityPage>>>;

/** The rating, what it proposes, and what is in the draft now. */
export function ModalityFacts({ page }: { page: ModalityData }) {
  const { t } = useText();
  const rating = page.rating ? <RatingTag rating={page.rating} /> : t('agreements.modality.unrated');
  const rows = [
    { key: 'rating', label: t('risk.rating'), value: rating },
    { key: 'proposed', label: t('agreements.modality.proposed'), value: <Said modality={page.proposed} /> },
    { key: 'chosen', label: t('agreements.modality.chosen'), value: <Said modality={page.chosen} /> },
  ];
  const reason = { key: 'reason', label: t('common.reason'), value: <UserText>{page.reason}</UserText> };
  return (
    <Section title={t('agreements.modality.proposal')}>
      <SummaryList rows={page.reason === '' ? rows : [...rows, reason]} />
    </Section>
  );
}

function Said({ modality: { plan, sample } }: { modality: Modality }) {
  const text = useText();
  const { t, percent } = text;
  const reports = plan.split('/').length - 1;
  return (
    <>
      <p>{planName(text, plan)}</p>
      <p>{t('agreements.modality.reports', { count: Math.max(reports, 1) })}</p>
      <p>{t('agreements.modality.evidence', { percent: percent(sample) })}</p>
    </>
  );
}
