import { GROUNDS, ITEM_KINDS, type RevealedField } from '#app/assurance/item-reveal.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** I37: which item, and why it has to be known who it is. */
export function RevealForm() {
  const { t } = useText();
  return (
    <Form name="reveal">
      <SelectField
        name="item"
        label={t('assurance.reveal.item')}
        choices={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`assurance.item.${kind}`) }))}
      />
      <TextField name="reference" label={t('common.reference')} hint={t('assurance.reveal.reference.hint')} />
      <SelectField
        name="ground"
        label={t('assurance.reveal.ground')}
        choices={GROUNDS.map((ground) => ({ value: ground, label: t(`assurance.ground.${ground}`) }))}
      />
      <ButtonRow>
        <Button>{t('assurance.reveal.open')}</Button>
      </ButtonRow>
    </Form>
  );
}

type RevealedPanelProps = {
  reference: string;
  fields: readonly { readonly field: RevealedField; readonly value: string }[];
};

/** What was opened, in the answer to the form only: the page does not come back with it. */
export function RevealedPanel({ reference, fields }: RevealedPanelProps) {
  const { t } = useText();
  return (
    <Section title={t('assurance.reveal.opened')} panel>
      <p>
        <Reference>{reference}</Reference>
      </p>
      <SummaryList
        rows={fields.map(({ field, value }) => ({
          key: field,
          label: t(`assurance.identity.${field}`),
          value: <bdi>{value}</bdi>,
        }))}
      />
    </Section>
  );
}
