import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { useCountries } from '#app/organisations/ui/countries.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { RECIPIENTS, type CallContent } from '../call-content.ts';
import type { SelfChecked } from '../self-check.ts';
import { Said } from './said.tsx';

/** Five questions whose answers nobody keeps. `hosts`: the call is also for whoever has a fiscal host. */
export function SelfCheckForm({ currency, hosts }: { currency: string; hosts: boolean }) {
  const { t } = useText();
  const countries = useCountries();
  return (
    <Form name="check">
      <RadioField
        name="category"
        label={t('calls.self-check.category')}
        choices={RECIPIENTS.filter((value) => value !== 'hosted' || hosts).map((value) => ({
          value,
          label: t(`category.${value}`),
        }))}
      />
      <SelectField name="country" label={t('calls.self-check.country')} choices={countries} />
      <SelectField
        name="language"
        label={t('calls.self-check.language')}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <AmountField name="amount" label={t('calls.self-check.amount')} currency={currency} />
      <TextField name="months" label={t('calls.self-check.duration')} inputMode="numeric" width="short" dir="ltr" />
      <ButtonRow>
        <Button>{t('calls.self-check.send')}</Button>
      </ButtonRow>
    </Form>
  );
}

type OutcomeProps = {
  outcome: readonly SelfChecked[];
  eligibility: CallContent['eligibility'];
  /** Where an application is started, while it can be. */
  start: string | null;
};

/** What fits and what does not, and what the office will look at besides. */
export function SelfCheckOutcome({ outcome, eligibility, start }: OutcomeProps) {
  const { t } = useText();
  const fits = outcome.every((each) => each.fits);
  return (
    <Section title={fits ? t('calls.self-check.fits') : t('calls.self-check.fits-not')} id="outcome" panel>
      <ul>
        {outcome
          .filter((each) => !each.fits)
          .map(({ code }) => (
            <li key={code}>{t(`calls.self-check.${code}.not`)}</li>
          ))}
      </ul>
      <p>{t('calls.self-check.besides')}</p>
      <ol>
        {eligibility.map(({ code, text }) => (
          <li key={code}>
            <Said text={text} />
          </li>
        ))}
      </ol>
      <p className="hint">{t('calls.self-check.forgotten')}</p>
      {fits && start ? (
        <ButtonRow>
          <ButtonLink href={start}>{t('calls.apply.start')}</ButtonLink>
        </ButtonRow>
      ) : null}
    </Section>
  );
}
