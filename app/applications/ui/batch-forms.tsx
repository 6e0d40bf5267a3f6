import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxList } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { batchFile } from '../opening/batch.ts';
import type { OpeningRows } from './opening-table.tsx';

/** Several files at once: what is wholly in order, and refusals that are confirmed as they were proposed. */
export function BatchForms({ rows }: { rows: OpeningRows }) {
  return (
    <>
      <BatchForm name="eligible" rows={rows.filter(({ waits, mine }) => mine && waits === 'decision')} />
      <BatchForm name="confirm" rows={rows.filter(({ waits, mine }) => mine && waits === 'second-look')} />
    </>
  );
}

function BatchForm({ name, rows }: { name: 'eligible' | 'confirm'; rows: OpeningRows }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={t(`applications.opening.${name}`)} panel>
      <Form name={name}>
        <CheckboxList
          name="files[]"
          label={t('applications.opening.files')}
          hint={t('applications.opening.files.hint')}
          choices={rows.map(({ id, version, reference, alias }) => ({
            value: batchFile({ applicationId: id, version }),
            label: `${reference} (${alias})`,
          }))}
          columns
        />
        <CheckboxField name="sure" label={t(`applications.opening.${name}.sure`)} />
        <ButtonRow>
          <Button>{t(`applications.opening.${name}.button`)}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
