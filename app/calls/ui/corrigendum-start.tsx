import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { CallRow } from '../call-store.server.ts';
import { languagesOf } from '../translated-text.ts';
import { LaterDeadline } from './later-deadline.tsx';
import { TranslatedFields } from './translated-fields.tsx';

type StartedCall = Pick<CallRow, 'version' | 'deadlineAt' | 'deadlineZone' | 'content'>;

/** Beginning a corrigendum: why the call changes, and the later deadline. */
export function CorrigendumStart({ call, verdict }: { call: StartedCall; verdict: Verdict }) {
  const { t } = useText();
  return (
    <Form name="start">
      <HiddenField name="version" value={call.version} />
      {verdict.allowed ? (
        <>
          <Fieldset legend={t('calls.corrigendum.reason')} hint={t('calls.corrigendum.reason.hint')}>
            <TranslatedFields
              name="reason"
              label={t('calls.corrigendum.reason')}
              languages={languagesOf(call.content)}
              rows={3}
            />
          </Fieldset>
          <LaterDeadline deadlineAt={call.deadlineAt} deadlineZone={call.deadlineZone} />
        </>
      ) : null}
      <ButtonRow>
        <MoveButton verdict={verdict} label={t('calls.corrigendum.start')} />
      </ButtonRow>
    </Form>
  );
}
