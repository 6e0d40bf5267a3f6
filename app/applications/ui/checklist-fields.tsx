import { useText } from '#app/i18n/text-context.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { SubmittedDocument } from '../application-content.ts';
import { checkField } from '../eligibility.ts';
import { documentOf, type ChecklistLine } from '../opening/checklist.ts';
import { lineText } from '../opening/line-text.ts';

type ChecklistFieldsProps = {
  checklist: readonly ChecklistLine[];
  documents: readonly SubmittedDocument[];
};

/** Both checklists, each line with its answer, its reason and the document it rests on. */
export function ChecklistFields({ checklist, documents }: ChecklistFieldsProps) {
  const { t } = useText();
  return (['administrative', 'eligibility'] as const).map((part) => {
    const lines = checklist.flatMap((line, index) => (line.part === part ? [{ line, index }] : []));
    if (lines.length === 0) return null;
    return (
      <Section key={part} title={t(`applications.checklist.${part}`)}>
        {lines.map(({ line, index }) => (
          <LineFields key={line.code} line={line} index={index} documents={documents} />
        ))}
      </Section>
    );
  });
}

type LineFieldsProps = { line: ChecklistLine; index: number; documents: readonly SubmittedDocument[] };

function LineFields({ line, index, documents }: LineFieldsProps) {
  const text = useText();
  const { t } = text;
  return (
    <Fieldset legend={t('applications.eligibility.line', { number: index + 1 })}>
      <RadioField
        name={checkField('result', index)}
        label={lineText(line, text)}
        choices={[
          { value: 'met', label: t('applications.eligibility.met') },
          { value: 'not-met', label: t('applications.eligibility.not-met') },
        ]}
        inline
      />
      <TextArea
        name={checkField('reason', index)}
        label={t('applications.eligibility.reason')}
        hint={t('applications.eligibility.reason.hint')}
        rows={2}
        optional
      />
      {documents.length > 0 ? (
        <SelectField
          name={checkField('evidence', index)}
          label={t('applications.checklist.evidence')}
          choices={[
            { value: '', label: t('applications.checklist.evidence.none') },
            ...documents.map(({ reference }) => ({ value: reference, label: reference })),
          ]}
          defaultValue={documentOf(line, documents) ?? ''}
          blank={false}
          optional
        />
      ) : null}
    </Fieldset>
  );
}
