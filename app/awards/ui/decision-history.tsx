import { useText } from '#app/i18n/text-context.tsx';
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx';
import type { DecisionData } from '../decision-pages.server.ts';

/** From the draft to the letters, with who did it. */
export function DecisionHistory({ page }: { page: DecisionData }) {
  const { t } = useText();
  const { decision } = page;
  const entries: TimelineEntry[] = [
    { key: 'prepared', at: decision.preparedAt, title: t('awards.history.prepared'), by: decision.preparedBy },
  ];
  if (decision.recommendedAt) {
    const by = decision.preparedBy;
    entries.push({ key: 'recommended', at: decision.recommendedAt, title: t('award-decision.state.recommended'), by });
  }
  for (const { step, at, alias } of page.approvals) {
    entries.push({ key: `approval-${step}`, at, title: t('awards.approval.step', { step }), by: alias });
  }
  if (decision.sentBackAt) {
    const by = decision.sentBackBy;
    entries.push({ key: 'sent-back', at: decision.sentBackAt, title: t('award-decision.state.sent_back'), by });
  }
  if (decision.notifiedAt) {
    entries.push({ key: 'notified', at: decision.notifiedAt, title: t('award-decision.state.notified') });
  }
  return <Timeline label={t('common.history')} entries={entries} />;
}
