import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { HELD_KINDS, HOLD_REASONS } from '../hold.ts';

/** I36: what is held, by its reference, and why; no name and no story. */
export function HoldForm({ programme }: { programme: string }) {
  const { t } = useText();
  return (
    <Form name="hold">
      <SelectField
        name="kind"
        label={t('retention.hold.kind')}
        choices={HELD_KINDS.map((kind) => ({ value: kind, label: t(`retention.subject.${kind}`) }))}
      />
      <TextField
        name="reference"
        label={t('common.reference')}
        hint={t('retention.hold.reference.hint', { programme })}
        dir="ltr"
        spellCheck={false}
      />
      <SelectField
        name="reason"
        label={t('common.reason')}
        choices={HOLD_REASONS.map((reason) => ({ value: reason, label: t(`retention.reason.${reason}`) }))}
      />
      <TextField name="caseReference" label={t('retention.hold.case')} hint={t('retention.hold.case.hint')} optional />
      <ButtonRow>
        <Button>{t('retention.hold.place')}</Button>
      </ButtonRow>
    </Form>
  );
}
