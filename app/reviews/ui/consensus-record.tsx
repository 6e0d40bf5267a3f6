import { inLanguage } from '#app/kernel/languages.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { CallCriterion } from '#app/calls/call-content.ts';
import type { ConsensusRecord as Recorded } from '../consensus-pages.server.ts';
import { Points } from './points.tsx';

type RecordProps = { record: Recorded; criteria: readonly CallCriterion[] };

/** What was proposed after a meeting, who agreed, and whether it counts. */
export function ConsensusRecord({ record, criteria }: RecordProps) {
  const { t, list, language } = useText();
  return (
    <div className="flow">
      <p>
        <StatusTag
          state={record.inForce ? 'agreed' : 'proposed'}
          tone={record.inForce ? 'good' : 'warn'}
          label={t(record.inForce ? 'reviews.consensus.in-force' : 'reviews.consensus.waiting')}
        />
      </p>
      <SummaryList
        rows={[
          { key: 'chair', label: t('reviews.consensus.chair'), value: <bdi>{record.chair}</bdi> },
          { key: 'at', label: t('reviews.consensus.at'), value: <DateTimeText value={record.proposedAt} /> },
          { key: 'total', label: t('reviews.assign.total'), value: <Points hundredths={record.totalHundredths} /> },
          { key: 'agreed', label: t('reviews.consensus.agreed'), value: <bdi>{list(record.agreed)}</bdi> },
        ]}
      />
      <h3>{t('reviews.consensus.discussion')}</h3>
      <UserText>{record.discussion}</UserText>
      {record.lines.map((line) => (
        <div key={line.criterion} className="criterion">
          <h3>{titleOf(criteria, line.criterion, language)}</h3>
          <p>
            {line.points === null
              ? t('reviews.sheet.not-applicable')
              : t('reviews.sheet.given', { points: line.points, maximum: line.maximum })}
          </p>
          <UserText>{line.reason}</UserText>
        </div>
      ))}
    </div>
  );
}

function titleOf(criteria: readonly CallCriterion[], code: string, language: Parameters<typeof inLanguage>[1]): string {
  const found = criteria.find((each) => each.code === code);
  return found ? inLanguage(found.title, language) : code;
}
