import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { EquipmentPage } from '../equipment-pages.server.ts';

type Opened = { readonly item: string; readonly serial: string };
type SerialFormProps = Pick<EquipmentPage, 'rows'> & { readonly opened: Opened | null };

/** I37: a serial number is opened one at a time, in the answer to the form only; the trail says who looked. */
export function SerialForm({ rows, opened }: SerialFormProps) {
  const { t } = useText();
  const kept = rows.filter(({ record }) => record?.hasSerial);
  if (kept.length === 0) return null;
  const shown = kept.find(({ id }) => id === opened?.item);
  return (
    <Section title={t('equipment.serial.open')} panel>
      <p>{t('equipment.serial.open.lede')}</p>
      {opened && shown ? (
        <SummaryList
          rows={[
            { key: 'item', label: t('equipment.item'), value: <Reference>{shown.reference}</Reference> },
            { key: 'serial', label: t('equipment.serial'), value: <bdi>{opened.serial}</bdi> },
          ]}
        />
      ) : null}
      <Form name="serial">
        <SelectField
          name="opened"
          label={t('equipment.item')}
          choices={kept.map((row) => ({ value: row.id, label: `${row.reference} · ${row.description}` }))}
          defaultValue={opened?.item ?? kept[0]?.id}
          blank={false}
        />
        <ButtonRow>
          <Button tone="secondary">{t('equipment.serial.show')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
