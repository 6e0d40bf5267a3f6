import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { FieldGroup, useField, type FieldProps } from '#app/ui/field.tsx';
import type { SubmittedDocument } from '../application-content.ts';
import { DECLARED } from '../answers.ts';
import { DocumentList } from './document-list.tsx';

/** A sentence to agree to. */
export function DeclarationField({ name, label, hint, ticked }: FieldProps & { ticked: boolean }) {
  return (
    <div>
      {hint ? <div className="hint">{hint}</div> : null}
      <CheckboxField name={name} label={label} value={DECLARED} defaultChecked={ticked} />
    </div>
  );
}

type FileQuestionProps = FieldProps & {
  /** Its place in the section. */
  index: number;
  files: readonly SubmittedDocument[];
};

/** What is attached for the question, and the way to the page of documents; going there saves this one first. */
export function FileQuestion({ files, index, ...field }: FileQuestionProps) {
  const { t } = useText();
  const state = useField(field.name, { hint: Boolean(field.hint) });
  return (
    <div id={state.id} tabIndex={-1}>
      <FieldGroup state={state} {...field}>
        <DocumentList documents={files} asked={[]} bare />
        <ButtonRow>
          <Button tone="secondary" name="intent" value={`files:${index}`}>
            {t('content.file.add')}
            <span className="unseen"> {field.label}</span>
          </Button>
        </ButtonRow>
      </FieldGroup>
    </div>
  );
}
