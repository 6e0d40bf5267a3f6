import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { EquipmentPage } from '../equipment-pages.server.ts';
import { OWNERS } from '../equipment.ts';

/** Who owns a piece of it after the action; the first piece without an owner, or the only one, is chosen already. */
export function EquipmentForm({ rows, seen }: Pick<EquipmentPage, 'rows' | 'seen'>) {
  const { t } = useText();
  return (
    <Section title={t('equipment.record')}>
      <Form name="record">
        <HiddenField name="seen" value={seen} />
        <SelectField
          name="item"
          label={t('equipment.item')}
          choices={rows.map((row) => ({ value: row.id, label: `${row.reference} · ${row.description}` }))}
          defaultValue={(rows.find(({ record }) => !record) ?? (rows.length === 1 ? rows[0] : undefined))?.id}
        />
        <RadioField
          name="owner"
          label={t('equipment.owner')}
          choices={OWNERS.map((owner) => ({ value: owner, label: t(`equipment.owner.${owner}`) }))}
        />
        <TextField
          name="transferDocument"
          label={t('equipment.document')}
          hint={t('equipment.document.hint')}
          optional
        />
        <TextArea name="reason" label={t('equipment.reason')} hint={t('equipment.reason.hint')} rows={3} optional />
        <TextField name="serial" label={t('equipment.serial')} hint={t('equipment.serial.hint')} optional />
        <CheckboxField name="noSerial" label={t('equipment.serial.no')} />
        <ButtonRow>
          <Button>{t('equipment.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
