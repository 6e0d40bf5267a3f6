import { useText } from '#app/i18n/text-context.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { NARRATIVE_TEXTS, type Narrative } from '../report.ts';

export function NarrativeView({ narrative }: { narrative: Narrative }) {
  const { t } = useText();
  return (
    <SummaryList
      rows={NARRATIVE_TEXTS.map((text) => ({
        key: text,
        label: t(`reports.narrative.${text}`),
        value: narrative[text] === '' ? null : <UserText>{narrative[text]}</UserText>,
      }))}
    />
  );
}
