import { useText } from '#app/i18n/text-context.tsx';
import type { ChecklistLine } from '#app/applications/opening/checklist.ts';
import { lineText } from '#app/applications/opening/line-text.ts';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type RefusedLinesProps = { lines: readonly (ChecklistLine & { readonly reason: string })[] };

/** The lines of the checklists a refusal rests on, with the reasons the applicant was told; nothing where there are none. */
export function RefusedLines({ lines }: RefusedLinesProps) {
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <Section title={text.t('applications.not-met.title')}>
      <SummaryList
        rows={lines.map(({ reason, ...line }) => ({
          key: line.code,
          label: lineText(line, text),
          value: <UserText>{reason}</UserText>,
        }))}
      />
    </Section>
  );
}
