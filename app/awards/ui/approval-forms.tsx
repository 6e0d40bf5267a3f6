import { useText } from '#app/i18n/text-context.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { DecisionData } from '../decision-pages.server.ts';

/** One of the two approvals, or the way back to the preparer with a reason. */
export function ApprovalForms({ page }: { page: DecisionData }) {
  const { t } = useText();
  const { decision, verdicts } = page;
  return (
    <>
      <Section title={t('awards.approval.approve')} panel>
        <Form name="approval">
          <HiddenField name="version" value={decision.version} />
          <CheckboxField name="seen" label={t('awards.approval.seen')} />
          <MoveButton {...verdicts.approve} label={t('awards.approval.send')} />
        </Form>
      </Section>
      <Section title={t('awards.send-back.title')}>
        <Form name="send-back">
          <HiddenField name="version" value={decision.version} />
          <TextArea name="reason" label={t('common.reason')} hint={t('awards.send-back.hint')} rows={3} />
          <MoveButton {...verdicts.sendBack} tone="danger" label={t('awards.send-back.send')} />
        </Form>
      </Section>
    </>
  );
}
