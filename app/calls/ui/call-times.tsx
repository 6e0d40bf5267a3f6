import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { localTimes } from '#app/kernel/local-times.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import { Button } from '#app/ui/button.tsx';
import { localTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TIMES_FIELD } from '../times-asked.ts';

/** More times than these are no help: the reader's own is chosen below. */
const MOST = 8;

type TimesOfCountriesProps = {
  at: Instant;
  /** Countries the call is for; empty: all. */
  countries: readonly string[];
  /** Countries that are put first. */
  priorities: readonly string[];
};

/** The deadline on the clocks of the countries a call is for, else of those it puts first, where they are few. */
export function TimesOfCountries({ at, countries, priorities }: TimesOfCountriesProps) {
  const text = useText();
  const times = localTimes(at, countries.length > 0 ? countries : priorities);
  if (times.length === 0 || times.length > MOST) return null;
  return (
    <>
      <p>{text.t(countries.length > 0 ? 'calls.times.countries' : 'calls.times.priorities')}</p>
      <ul>
        {times.map((each) => (
          <li key={each.zone}>{localTimeText(at, each, text)}</li>
        ))}
      </ul>
    </>
  );
}

type TimesFormProps = { reference: string; reply: Reply };

/** Asks for the times of one country by address alone: works without a script, and nothing is kept. */
export function TimesForm({ reference, reply }: TimesFormProps) {
  const { t } = useText();
  return (
    <Form name={TIMES_FIELD} method="get" action={paths.call(reference)} reply={reply} className="filters">
      <SelectField
        name={TIMES_FIELD}
        label={t('calls.times.label')}
        hint={t('calls.times.hint')}
        choices={useCountries()}
      />
      <Button tone="secondary">{t('calls.times.show')}</Button>
    </Form>
  );
}
