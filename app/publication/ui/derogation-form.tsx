import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { DEROGATION_KINDS, LEGAL_BASES } from '../derogation-kinds.ts';
import { ReasonField } from './reason-field.tsx';

/** Asks for an exception from a duty of the contract. */
export function DerogationForm() {
  const { t } = useText();
  return (
    <Form name="derogation">
      <SelectField
        name="kind"
        label={t('publication.derogation.kind')}
        choices={DEROGATION_KINDS.map((value) => ({ value, label: t(`publication.derogation.kind.${value}`) }))}
      />
      <SelectField
        name="legalBasis"
        label={t('publication.basis')}
        choices={LEGAL_BASES.map((value) => ({ value, label: t(`publication.basis.${value}`) }))}
      />
      <ReasonField />
      <TextField
        name="authorityReference"
        label={t('publication.derogation.authority')}
        hint={t('publication.derogation.authority.hint')}
        dir="ltr"
        optional
      />
      <DateField name="validUntil" label={t('publication.derogation.validUntil')} />
      <Button tone="secondary">{t('publication.derogation.send')}</Button>
    </Form>
  );
}
