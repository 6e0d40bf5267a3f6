import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { DraftPart } from '../draft-edit.ts';
import type { Check, CheckCode } from '../publication-checklist.ts';

/** The sheet of the draft where a check is answered. */
const PARTS: Readonly<Record<CheckCode, DraftPart>> = {
  activities: 'who',
  recipients: 'who',
  criteria: 'grid',
  'amount-basis': 'texts',
  maximum: 'basics',
  form: 'form',
  conditions: 'form',
  eligibility: 'lists',
  envelope: 'basics',
  lots: 'lots',
  dates: 'basics',
  'later-deadline': 'basics',
  stages: 'basics',
  rolling: 'lots',
  letters: 'letters',
  translation: 'texts',
};

type ChecklistProps = { checks: readonly Check[]; callId: string; editable: boolean };

/** What must hold before a call is published, each line with its reason and the way to mend it. */
export function Checklist({ checks, callId, editable }: ChecklistProps) {
  const { t } = useText();
  return (
    <Section title={t('calls.checklist')}>
      <p>{t('calls.checklist.lede')}</p>
      <TaskList
        label={t('calls.checklist')}
        tasks={checks.map((check) => ({
          key: [check.code, check.language].filter(Boolean).join('-'),
          label: check.language
            ? t('calls.check.translation-into', { language: t(`language.${check.language}`) })
            : t(`calls.check.${check.code}`),
          state: check.verdict.allowed ? 'complete' : 'problem',
          ...(editable ? { href: mendedAt(callId, check) } : {}),
          ...hintOf(check, t),
        }))}
      />
    </Section>
  );
}

/** Where a line is mended: a sheet of the draft, or the page of the corrigendum for its reason. */
function mendedAt(callId: string, check: Check): string {
  if (check.missing?.[0] === 'reason') return paths.corrigendum(callId);
  return paths.callDraft(callId, { part: partOf(check) });
}

/** Missing texts lead to the first sheet that lacks one. */
function partOf(check: Check): DraftPart {
  const place = check.missing?.[0]?.split('.')[0];
  if (place === undefined) return PARTS[check.code];
  if (place === 'title') return 'basics';
  if (place === 'sections') return 'form';
  if (place === 'criteria') return 'grid';
  if (place === 'lots' || place === 'letters') return place;
  return place === 'documents' || place === 'eligibility' || place === 'declarations' ? 'lists' : 'texts';
}

function hintOf(check: Check, t: ReturnType<typeof useText>['t']): { hint?: string } {
  if (check.verdict.allowed) return {};
  return { hint: t(`calls.check-reason.${check.verdict.reason}`, { count: check.missing?.length ?? 0 }) };
}
