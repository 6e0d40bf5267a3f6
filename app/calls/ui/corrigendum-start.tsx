import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { CallRow } from '../call-store.server.ts';
import { wallTime } from '../time-zones.ts';
import { languagesOf } from '../translated-text.ts';
import { TranslatedFields } from './translated-fields.tsx';

type StartedCall = Pick<CallRow, 'version' | 'deadlineAt' | 'deadlineZone' | 'content'>;

/** Beginning a corrigendum: why the call changes, and the later deadline. */
export function CorrigendumStart({ call, verdict }: { call: StartedCall; verdict: Verdict }) {
  const { t } = useText();
  const { time } = wallTime(call.deadlineAt, call.deadlineZone);
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
          <p>
            {t('calls.corrigendum.deadline-now')} <Deadline at={call.deadlineAt} zone={call.deadlineZone} />
          </p>
          <DateField
            name="deadlineOn"
            label={t('calls.corrigendum.deadline-on')}
            hint={t('calls.corrigendum.zone', { zone: call.deadlineZone.replaceAll('_', ' ') })}
          />
          <TextField
            name="deadlineTime"
            label={t('calls.deadline-time')}
            type="time"
            width="short"
            defaultValue={time}
          />
        </>
      ) : null}
      <ButtonRow>
        <MoveButton verdict={verdict} label={t('calls.corrigendum.start')} />
      </ButtonRow>
    </Form>
  );
}
