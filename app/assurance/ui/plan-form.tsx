import { MOST_ITEMS } from '#app/assurance/sampling/sample.ts';
import { METHODS } from '#app/assurance/sampling/method.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

type PlanFormProps = {
  population: { readonly from: LocalDate; readonly to: LocalDate; readonly lines: number; readonly sha256: string };
};

/** How, how many, and the seed: with these three and the population the sample can be drawn again anywhere. */
export function PlanForm({ population }: PlanFormProps) {
  const { t } = useText();
  const most = Math.min(MOST_ITEMS, population.lines);
  return (
    <Form name="plan">
      <HiddenField name="from" value={population.from} />
      <HiddenField name="to" value={population.to} />
      <HiddenField name="populationSha256" value={population.sha256} />
      <RadioField
        name="method"
        label={t('sampling.method')}
        defaultValue="monetary-unit"
        choices={METHODS.map((method) => ({
          value: method,
          label: t(`sampling.method.${method}`),
          hint: t(`sampling.method.${method}.hint`),
        }))}
      />
      <TextField
        name="size"
        label={t('sampling.size')}
        hint={t('sampling.size.hint', { most })}
        width="short"
        inputMode="numeric"
        dir="ltr"
      />
      <TextField name="seed" label={t('sampling.seed')} hint={t('sampling.seed.hint')} width="medium" dir="ltr" />
      <ButtonRow>
        <Button>{t('sampling.draw')}</Button>
      </ButtonRow>
    </Form>
  );
}
