import { LONGEST_ENGAGEMENT_DAYS } from '#app/assurance/engagement.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Factor } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type EngagementFormProps = {
  auditors: readonly { readonly id: string; readonly alias: string }[];
  proposed: {
    readonly periodFrom: LocalDate;
    readonly periodTo: LocalDate;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
  };
  factor: Factor;
};

/** I39: who, which days of the books, from when until when. */
export function EngagementForm({ auditors, proposed, factor }: EngagementFormProps) {
  const { t } = useText();
  if (auditors.length === 0) {
    return (
      <EmptyState title={t('assurance.engagements.no-auditor')}>
        {t('assurance.engagements.no-auditor.body')}
      </EmptyState>
    );
  }
  return (
    <Form name="open">
      <SelectField
        name="accountId"
        label={t('assurance.engagement.auditor')}
        hint={t('assurance.engagement.auditor.hint')}
        choices={auditors.map(({ id, alias }) => ({ value: id, label: alias }))}
      />
      <Fieldset legend={t('assurance.engagement.period')} hint={t('assurance.engagement.period.hint')}>
        <DateField name="periodFrom" label={t('assurance.engagement.period-from')} defaultValue={proposed.periodFrom} />
        <DateField name="periodTo" label={t('assurance.engagement.period-to')} defaultValue={proposed.periodTo} />
      </Fieldset>
      <Fieldset
        legend={t('assurance.engagement.time')}
        hint={t('assurance.engagement.time.hint', { days: LONGEST_ENGAGEMENT_DAYS })}
      >
        <DateField name="startsOn" label={t('assurance.engagement.starts-on')} defaultValue={proposed.startsOn} />
        <DateField name="endsOn" label={t('assurance.engagement.ends-on')} defaultValue={proposed.endsOn} />
      </Fieldset>
      <RadioField
        name="profile"
        label={t('assurance.profile')}
        choices={[
          { value: 'protected', label: t('assurance.profile.protected'), hint: t('assurance.profile.protected.hint') },
          { value: 'full', label: t('assurance.profile.full'), hint: t('assurance.profile.full.hint') },
        ]}
        defaultValue="protected"
      />
      <TextField name="mandate" label={t('assurance.mandate')} hint={t('assurance.mandate.hint')} optional />
      <StepUpField factor={factor} />
      <ButtonRow>
        <Button>{t('assurance.engagement.open')}</Button>
      </ButtonRow>
    </Form>
  );
}
