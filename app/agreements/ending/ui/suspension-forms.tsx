import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { Button, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { GROUNDS } from '../suspension.ts';

type SuspendFormProps = {
  agreement: { readonly version: number };
  people: readonly { readonly id: string; readonly alias: string }[];
};

/** One action: ground, what both sides read, and the two people to tell. */
export function SuspendForm({ agreement, people }: SuspendFormProps) {
  const { t } = useText();
  const choices = people.map(({ id, alias }) => ({ value: id, label: alias }));
  return (
    <Section title={t('suspension.order')} panel>
      <Form name="suspend">
        <HiddenField name="version" value={agreement.version} />
        <RadioField
          name="ground"
          label={t('suspension.ground')}
          choices={GROUNDS.map((ground) => ({ value: ground, label: t(`suspension.ground.${ground}`) }))}
        />
        <SelectField name="toldFirst" label={t('suspension.told-first')} choices={choices} />
        <SelectField
          name="toldSecond"
          label={t('suspension.told-second')}
          hint={t('suspension.told-hint')}
          choices={choices}
        />
        <TextArea name="note" label={t('suspension.note')} hint={t('suspension.note-hint')} optional rows={3} />
        <ButtonRow>
          <Button tone="danger">{t('suspension.action')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

type EndSuspensionProps = {
  agreement: { readonly version: number };
  verdicts: Readonly<Record<'resumed' | 'terminated', Verdict>>;
};

/** By another person: let it go on, or end it for good. */
export function EndSuspension({ agreement, verdicts }: EndSuspensionProps) {
  const { t } = useText();
  return (
    <Section title={t('suspension.end')} panel>
      <p>{t('suspension.end-hint')}</p>
      {(['resumed', 'terminated'] as const).map((outcome) => (
        <Form key={outcome} name={outcome}>
          <HiddenField name="version" value={agreement.version} />
          <HiddenField name="outcome" value={outcome} />
          <ButtonRow>
            <MoveButton
              verdict={verdicts[outcome]}
              label={t(`suspension.move.${outcome}`)}
              tone={outcome === 'resumed' ? 'primary' : 'danger'}
            />
          </ButtonRow>
        </Form>
      ))}
    </Section>
  );
}
