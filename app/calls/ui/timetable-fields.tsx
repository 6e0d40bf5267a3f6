import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { expectedDates, TIMETABLE_STEPS, type Timetable } from '../timetable.ts';

/** When applicants hear what, in days after the deadline. */
export function TimetableFields({ timetable }: { timetable: Timetable | undefined }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('calls.timetable')} hint={<p>{t('calls.timetable.hint')}</p>}>
      {TIMETABLE_STEPS.map((step) => (
        <TextField
          key={step}
          name={`${step}Days`}
          label={t(`calls.timetable.${step}`)}
          inputMode="numeric"
          width="short"
          dir="ltr"
          optional
          defaultValue={timetable ? String(timetable[`${step}Days`]) : ''}
        />
      ))}
    </Fieldset>
  );
}

/** The days each step is expected by, for whoever thinks of applying. */
export function ExpectedDates({ timetable, deadlineAt }: { timetable: Timetable; deadlineAt: Date }) {
  const { t } = useText();
  const expected = expectedDates(deadlineAt, timetable);
  return (
    <ul>
      {TIMETABLE_STEPS.map((step) => (
        <li key={step}>
          {t(`calls.timetable.${step}`)}: <DateText value={expected[step]} />
        </li>
      ))}
    </ul>
  );
}
