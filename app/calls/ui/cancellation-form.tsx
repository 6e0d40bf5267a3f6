import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallState } from '../call-lifecycle.ts';

type CancellationFormProps = { call: { state: CallState; version: number }; verdict: Verdict };

/** Why a call is given up, and the button that does it, with the reason where it may not. */
export function CancellationForm({ call, verdict }: CancellationFormProps) {
  const { t } = useText();
  return (
    <Form name="cancellation">
      <HiddenField name="version" value={call.version} />
      <TextArea name="reason" label={t('common.reason')} hint={t('calls.cancel.reason.hint')} rows={3} />
      <CheckboxField name="sure" label={t('calls.cancel.sure')} />
      <ButtonRow>
        <MoveButton
          verdict={verdict}
          tone="danger"
          label={t(call.state === 'draft' ? 'calls.cancel.draft' : 'calls.cancel.title')}
        />
      </ButtonRow>
    </Form>
  );
}
