import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { Rating } from '../risk/questionnaire.ts';
import { rateRisk, type RiskReason } from '../risk/risk-rating.ts';
import type { RiskAssessment } from '../risk/risk-store.server.ts';

const TONES: Readonly<Record<Rating, Tone>> = { low: 'good', medium: 'warn', high: 'bad' };

export function RatingTag({ rating }: { rating: Rating }) {
  const { t } = useText();
  return <StatusTag state={rating} label={t(`risk.rating.${rating}`)} tone={TONES[rating]} />;
}

/** The rating in force, what the rule found, and what a person set instead. */
export function RiskResult({ risk }: { risk: RiskAssessment }) {
  const { t, percent } = useText();
  const { reasons } = rateRisk(risk.answers, risk.references);
  const rows = [
    { key: 'rating', label: t('risk.rating'), value: <RatingTag rating={risk.rating} /> },
    { key: 'percent', label: t('risk.percent'), value: percent(risk.percent) },
    { key: 'computed', label: t('risk.computed'), value: <RatingTag rating={risk.computed} /> },
    { key: 'reasons', label: t('risk.reasons'), value: <Reasons reasons={reasons} /> },
    { key: 'at', label: t('risk.at'), value: <DateText value={risk.assessedAt} /> },
    { key: 'until', label: t('risk.until'), value: <DateText value={risk.validUntil} /> },
  ];
  const said = { key: 'reason', label: t('risk.set.reason'), value: <UserText>{risk.reason}</UserText> };
  return (
    <Section title={t('risk.result')}>
      <SummaryList rows={risk.reason === '' ? rows : [...rows, said]} />
    </Section>
  );
}

function Reasons({ reasons }: { reasons: readonly RiskReason[] }) {
  const { t } = useText();
  if (reasons.length === 0) return t('risk.reason.none');
  return (
    <ul>
      {reasons.map((reason) =>
        'question' in reason ? (
          <li key={`${reason.code} ${reason.question}`}>
            {t(`risk.reason.${reason.code}`, { question: t(`risk.question.${reason.question}`) })}
          </li>
        ) : (
          <li key={reason.code}>{t(`risk.reason.${reason.code}`)}</li>
        ),
      )}
    </ul>
  );
}
