import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { LOOK_VERDICTS } from '../opening/second-look.ts';

/** The second person's word on a proposed refusal. */
export function LookForm({ version, verdict }: { version: number; verdict: Verdict }) {
  const { t } = useText();
  return (
    <Section title={t('applications.look.word')} panel>
      <Form name="second-look">
        <HiddenField name="version" value={version} />
        <RadioField
          name="verdict"
          label={t('applications.look.verdict')}
          choices={LOOK_VERDICTS.map((value) => ({ value, label: t(`applications.look.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('applications.look.reason')}
          hint={t('applications.look.reason.hint')}
          rows={3}
          optional
        />
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('applications.look.button')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
