import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { MentoringPage } from '../mentoring-pages.server.ts';
import { CONTACT_KINDS } from '../mentoring.ts';

/** A new entry, or one that stands in for the writer's own older one. */
export function ContactForm({ correcting }: Pick<MentoringPage, 'correcting'>) {
  const { t } = useText();
  return (
    <Section id="record" title={t(correcting ? 'mentoring.correct' : 'mentoring.record')}>
      <Form name="record">
        <HiddenField name="corrects" value={correcting?.id ?? ''} />
        <SelectField
          name="kind"
          label={t('mentoring.kind')}
          choices={CONTACT_KINDS.map((kind) => ({ value: kind, label: t(`mentoring.kind.${kind}`) }))}
          defaultValue={correcting?.kind}
        />
        <DateField name="heldOn" label={t('mentoring.day')} defaultValue={correcting?.heldOn} />
        <TextArea
          name="topics"
          label={t('mentoring.topics')}
          hint={t('mentoring.topics.hint')}
          rows={4}
          defaultValue={correcting?.topics}
        />
        <TextArea
          name="agreed"
          label={t('mentoring.agreed')}
          hint={t('mentoring.agreed.hint')}
          rows={4}
          defaultValue={correcting?.agreed}
          optional
        />
        <TextArea
          name="note"
          label={t('mentoring.note')}
          hint={t('mentoring.note.hint')}
          rows={3}
          defaultValue={correcting?.note}
          optional
        />
        <ButtonRow>
          <Button>{t('mentoring.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
