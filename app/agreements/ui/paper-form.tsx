import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import type { Factor } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import { ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

type PaperFormProps = {
  agreement: { readonly version: number };
  documentSha256: string;
  factor: Factor;
  verdict: Verdict;
};

/** For who signs by hand: the printed document, scanned or photographed as one file. */
export function PaperForm({ agreement, documentSha256, factor, verdict }: PaperFormProps) {
  const { t } = useText();
  return (
    <Section title={t('agreements.paper.title')}>
      <p>{t('agreements.paper.how')}</p>
      <Form name="paper" encType="multipart/form-data">
        <HiddenField name="version" value={agreement.version} />
        <HiddenField name="documentSha256" value={documentSha256} />
        <FileField
          name="file"
          label={t('agreements.paper.file')}
          hint={t('applications.documents.file.hint')}
          accept={acceptAttribute}
        />
        <CheckboxField name="same" label={t('agreements.paper.same')} />
        <StepUpField factor={factor} />
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('agreements.paper.action')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
