import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import {
  POINTS,
  questionField,
  QUESTIONS,
  RATINGS,
  REFERENCE_KINDS,
  REFERENCE_OUTCOMES,
  referenceField,
  REFERENCES_ASKED,
} from '../risk/questionnaire.ts';

/** The questionnaire, two references, and the rating where a person sets another than the rule. */
export function RiskForm() {
  const { t } = useText();
  return (
    <Form name="risk">
      {QUESTIONS.map(({ code }) => (
        <RadioField
          key={code}
          name={questionField(code)}
          label={t(`risk.question.${code}`)}
          choices={POINTS.map((value) => ({ value, label: t(`risk.answer.${value}`) }))}
          inline
        />
      ))}
      {Array.from({ length: REFERENCES_ASKED }, (_, place) => (
        <Fieldset key={place} alike legend={t('risk.reference', { number: place + 1 })}>
          <SelectField
            name={referenceField(place, 'kind')}
            label={t('risk.reference.kind')}
            choices={REFERENCE_KINDS.map((value) => ({ value, label: t(`risk.reference.${value}`) }))}
          />
          <SelectField
            name={referenceField(place, 'outcome')}
            label={t('risk.reference.outcome')}
            choices={REFERENCE_OUTCOMES.map((value) => ({ value, label: t(`risk.reference.${value}`) }))}
          />
        </Fieldset>
      ))}
      <SelectField
        name="rating"
        label={t('risk.set')}
        choices={[
          { value: '', label: t('risk.set.computed') },
          ...RATINGS.map((value) => ({ value, label: t(`risk.rating.${value}`) })),
        ]}
        defaultValue=""
        blank={false}
        optional
      />
      <TextArea name="reason" label={t('risk.set.reason')} hint={t('risk.set.reason.hint')} rows={3} optional />
      <ButtonRow>
        <Button>{t('risk.record')}</Button>
      </ButtonRow>
    </Form>
  );
}
