import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import type { CallContent } from '../call-content.ts';
import { placeIn } from '../call-places.ts';
import type { DraftPart } from '../draft-edit.ts';
import type { Check, CheckCode } from '../publication-checklist.ts';
import { addressOf, Gaps } from './gaps.tsx';

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

type ChecklistProps = { checks: readonly Check[]; content: CallContent; callId: string; editable: boolean };

/** What must hold before a call is published, each line with its reason and the way to mend it. */
export function Checklist({ checks, content, callId, editable }: ChecklistProps) {
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
          ...(editable ? { href: mendedAt(callId, content, check) } : {}),
          ...hintOf(check, t),
        }))}
      />
      <Gaps checks={checks} content={content} callId={callId} editable={editable} />
    </Section>
  );
}

/** Where a line is mended: the first place that is named, else a sheet of the draft. */
function mendedAt(callId: string, content: CallContent, check: Check): string {
  const [first] = check.missing ?? [];
  const place = first === undefined ? null : placeIn(content, first);
  return addressOf(callId, place ?? { part: PARTS[check.code] });
}

function hintOf(check: Check, t: ReturnType<typeof useText>['t']): { hint?: string } {
  if (check.verdict.allowed) return {};
  return { hint: t(`calls.check-reason.${check.verdict.reason}`, { count: check.missing?.length ?? 0 }) };
}
