import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Timeliness } from '../report-lifecycle.ts';

const TONES: Readonly<Record<Timeliness, Tone>> = { 'on-time': 'neutral', due: 'info', overdue: 'warn' };

/** How an unsent report stands to its due date; nothing once it was sent. */
export function TimelinessTag({ value }: { value: Timeliness | null }) {
  const { t } = useText();
  if (value === null) return null;
  return <StatusTag state={value} tone={TONES[value]} label={t(`reports.timeliness.${value}`)} />;
}
