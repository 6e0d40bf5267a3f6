import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateField } from '#app/ui/date-field.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { wallTime } from '../time-zones.ts';

type LaterDeadlineProps = { readonly deadlineAt: Instant; readonly deadlineZone: string };

/** The deadline as it is, and the fields for a later one, in the zone of the call. */
export function LaterDeadline({ deadlineAt, deadlineZone }: LaterDeadlineProps) {
  const { t } = useText();
  const { time } = wallTime(deadlineAt, deadlineZone);
  return (
    <>
      <p>
        {t('calls.corrigendum.deadline-now')} <Deadline at={deadlineAt} zone={deadlineZone} />
      </p>
      <DateField
        name="deadlineOn"
        label={t('calls.corrigendum.deadline-on')}
        hint={t('calls.corrigendum.zone', { zone: deadlineZone.replaceAll('_', ' ') })}
      />
      <TextField name="deadlineTime" label={t('calls.deadline-time')} type="time" width="short" defaultValue={time} />
    </>
  );
}
