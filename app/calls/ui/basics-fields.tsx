import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { BasicsField } from '../call-basics.ts';
import { TIME_ZONES } from '../time-zones.ts';
import { TranslatedFields } from './translated-fields.tsx';

type BasicsFieldsProps = { currency: string; values: Partial<Record<BasicsField, string>> };

/** Title, money and dates: what a new call starts with, and the first sheet of its draft. */
export function BasicsFields({ currency, values }: BasicsFieldsProps) {
  const { t } = useText();
  const title = Object.fromEntries(LANGUAGES.map((language) => [language, values[`title.${language}`] ?? '']));
  return (
    <>
      <Fieldset legend={t('calls.group.title')} hint={t('calls.group.title.hint')}>
        <TranslatedFields name="title" label={t('common.title-of')} languages={LANGUAGES} value={title} />
      </Fieldset>
      <Fieldset legend={t('calls.group.money')}>
        <AmountField name="envelope" label={t('calls.envelope')} currency={currency} defaultValue={values.envelope} />
        <AmountField name="minimum" label={t('calls.minimum')} currency={currency} defaultValue={values.minimum} />
        <AmountField name="maximum" label={t('calls.maximum')} currency={currency} defaultValue={values.maximum} />
      </Fieldset>
      <Dates values={values} />
    </>
  );
}

function Dates({ values }: { values: BasicsFieldsProps['values'] }) {
  const { t } = useText();
  const zones = TIME_ZONES.includes(values.zone ?? 'UTC') ? TIME_ZONES : [values.zone ?? 'UTC', ...TIME_ZONES];
  return (
    <Fieldset legend={t('calls.group.dates')} hint={t('calls.group.dates.hint')}>
      <SelectField
        name="zone"
        label={t('calls.zone')}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        defaultValue={values.zone}
      />
      <DateField name="opensOn" label={t('calls.opens-on')} defaultValue={values.opensOn} />
      <TextField
        name="opensTime"
        label={t('calls.opens-time')}
        type="time"
        width="short"
        defaultValue={values.opensTime}
      />
      <DateField name="deadlineOn" label={t('calls.deadline-on')} defaultValue={values.deadlineOn} />
      <TextField
        name="deadlineTime"
        label={t('calls.deadline-time')}
        type="time"
        width="short"
        defaultValue={values.deadlineTime}
      />
      <TextField
        name="graceMinutes"
        label={t('calls.grace-minutes')}
        hint={t('calls.grace-minutes.hint')}
        inputMode="numeric"
        width="short"
        dir="ltr"
        defaultValue={values.graceMinutes}
      />
    </Fieldset>
  );
}
