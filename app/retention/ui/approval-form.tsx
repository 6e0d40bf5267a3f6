import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

/** I35: the first approval waits for a second, which cannot be taken back. */
export function ApprovalForm({ digest, approve, first }: { digest: string; approve: Verdict; first: boolean }) {
  const { t } = useText();
  return (
    <Section title={t('common.next-step')} panel>
      <p>{t(first ? 'retention.approval.first' : 'retention.approval.second')}</p>
      <Form name="approval">
        <HiddenField name="digest" value={digest} />
        <CheckboxField name="seen" label={t('retention.approval.seen')} />
        <MoveButton
          verdict={approve}
          label={t(first ? 'retention.approval.send' : 'retention.approval.carry-out')}
          tone={first ? 'primary' : 'danger'}
        />
      </Form>
      <Form name="withdraw">
        <ButtonRow>
          <Button tone="secondary">{t('retention.disposal.withdraw')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
