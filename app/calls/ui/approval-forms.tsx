import { useText } from '#app/i18n/text-context.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallVerdicts } from './call-moves.tsx';

/** The two answers of the second person. Whoever wrote in the draft reads here why they have neither. */
export function ApprovalForms({ version, verdicts }: { version: number; verdicts: CallVerdicts }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('calls.approval.approve')}>
        <p>{t('calls.approval.frozen')}</p>
        <Form name="approve">
          <HiddenField name="version" value={version} />
          {verdicts.approve.allowed ? <CheckboxField name="read" label={t('calls.approval.read')} /> : null}
          <ButtonRow>
            <MoveButton verdict={verdicts.approve} label={t('calls.approval.send')} />
          </ButtonRow>
        </Form>
      </Section>
      <Section title={t('calls.approval.send-back')}>
        <Form name="send-back">
          <HiddenField name="version" value={version} />
          {verdicts.sendBack.allowed ? (
            <TextArea
              name="reason"
              label={t('calls.approval.reason')}
              hint={t('calls.approval.reason.hint')}
              rows={4}
            />
          ) : null}
          <ButtonRow>
            <MoveButton verdict={verdicts.sendBack} label={t('calls.approval.send-back.send')} tone="secondary" />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
