import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { MilestonesPage } from '../milestone-pages.server.ts';
import { ClaimForm, DecisionForm } from './milestone-forms.tsx';

type Row = MilestonesPage['rows'][number];

/** What is to be reached, one section each, with the one thing this reader can do. */
export function MilestoneList({ id, rows }: Pick<MilestonesPage, 'id' | 'rows'>) {
  const { t } = useText();
  if (rows.length === 0) return <EmptyState title={t('milestones.none')}>{t('milestones.none.body')}</EmptyState>;
  return (
    <div className="flow">
      {rows.map((row) => (
        <Section
          key={row.id}
          title={t('milestones.one', { number: row.number })}
          aside={<StatusTag state={row.state} label={t(`milestone.state.${row.state}`)} />}
        >
          <Facts id={id} row={row} />
          {row.mayClaim ? <ClaimForm row={row} /> : null}
          {row.mayDecide || row.mayDrop ? <DecisionForm row={row} /> : null}
        </Section>
      ))}
    </div>
  );
}

function Facts({ id, row }: { id: string; row: Row }) {
  const { t } = useText();
  const sent = row.hasProof ? (
    <a href={paths.milestoneProof(id, row.id)}>
      {t('milestones.proof.open')}
      <span className="unseen"> {t('milestones.one', { number: row.number })}</span>
    </a>
  ) : null;
  return (
    <SummaryList
      rows={[
        { key: 'condition', label: t('milestones.condition'), value: <bdi>{row.condition}</bdi> },
        { key: 'proof', label: t('milestones.proof'), value: <bdi>{row.proof}</bdi> },
        {
          key: 'expected',
          label: t('milestones.expected'),
          value: row.expectedOn ? <DateText value={row.expectedOn} /> : t('milestones.no-day'),
        },
        ...(row.instalment === null
          ? []
          : [
              {
                key: 'instalment',
                label: t('milestones.instalment'),
                value: t('agreements.instalment', { number: row.instalment }),
              },
            ]),
        ...(row.reachedOn && row.state !== 'planned'
          ? [{ key: 'reached', label: t('milestones.reached'), value: <DateText value={row.reachedOn} /> }]
          : []),
        ...(sent ? [{ key: 'sent', label: t('milestones.proof.sent'), value: sent }] : []),
        ...(row.answer ? [{ key: 'answer', label: t('milestones.answer'), value: <bdi>{row.answer}</bdi> }] : []),
      ]}
    />
  );
}
