import { BRUSSELS } from '#app/i18n/locales.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { monthOf, type Instant, type LocalDate, type Month } from '#app/kernel/instant.ts';

/** A calendar day, or the day an instant falls on in Brussels. */
export function DateText({ value }: { value: LocalDate | Instant }) {
  const { date } = useText();
  return <time dateTime={typeof value === 'string' ? value : value.toISOString()}>{date(value)}</time>;
}

export function DateTimeText({ value, zone = BRUSSELS }: { value: Instant; zone?: string }) {
  const { dateTime } = useText();
  return <time dateTime={value.toISOString()}>{dateTime(value, zone)}</time>;
}

export function MonthText({ value }: { value: Month | LocalDate }) {
  const { month } = useText();
  return <time dateTime={monthOf(value)}>{month(monthOf(value))}</time>;
}

/** A deadline without doubt: Brussels time, and the same moment in the reader's or the call's zone. */
export function Deadline({ at, zone = BRUSSELS }: { at: Instant; zone?: string }) {
  const { t, dateTime } = useText();
  return (
    <time className="deadline" dateTime={at.toISOString()}>
      <strong>{t('common.date.brussels', { when: dateTime(at) })}</strong>
      {zone === BRUSSELS ? null : (
        <span className="hint"> {t('common.date.elsewhere', { when: dateTime(at, zone), zone })}</span>
      )}
    </time>
  );
}
