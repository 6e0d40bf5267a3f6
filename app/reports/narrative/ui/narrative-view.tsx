import { useText } from '#app/i18n/text-context.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { NARRATIVE_TEXTS, type Narrative } from '../../report.ts';

type NarrativeViewProps = { narrative: Narrative; confidential?: boolean };

/** What was written; the section on security only to who may read it. */
export function NarrativeView({ narrative, confidential = true }: NarrativeViewProps) {
  const { t } = useText();
  const texts = NARRATIVE_TEXTS.filter((text) => confidential || text !== 'security');
  return (
    <>
      <SummaryList
        rows={texts.map((text) => ({
          key: text,
          label: t(`reports.narrative.${text}`),
          value: narrative[text] === '' ? null : <UserText>{narrative[text]}</UserText>,
        }))}
      />
      {confidential ? null : <p className="hint">{t('reports.narrative.security.hidden')}</p>}
    </>
  );
}
