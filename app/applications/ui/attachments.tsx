import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { useUploadWords } from '#app/organisations/ui/upload-words.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { OTHER_DOCUMENT } from '../application.ts';
import type { SubmittedDocument } from '../application-content.ts';
import { ReplaceField } from './document-reuse.tsx';
import { DocumentList } from './document-list.tsx';

type Asked = CallContent['documents'];

/** The call's list, each with whether it is there. */
export function AskedDocuments({ asked, attached }: { asked: Asked; attached: readonly SubmittedDocument[] }) {
  const { t, language } = useText();
  if (asked.length === 0) return null;
  return (
    <Section title={t('applications.documents.asked')}>
      <SummaryList
        rows={asked.map(({ code, label, required }) => ({
          key: code,
          label: inLanguage(label, language),
          value: attached.some((document) => document.label === code) ? (
            <StatusTag state="complete" tone="good" label={t('applications.documents.there')} />
          ) : (
            <span className="hint">
              {required ? t('applications.documents.required') : t('applications.documents.not-required')}
            </span>
          ),
        }))}
      />
    </Section>
  );
}

export function AttachedDocuments({ asked, attached }: { asked: Asked; attached: readonly SubmittedDocument[] }) {
  const { t } = useText();
  return (
    <Section title={t('applications.documents.attached')}>
      <DocumentList
        documents={attached}
        asked={asked}
        action={({ id, reference }) => (
          <Form name={`remove-${id}`} className="inline-form">
            <HiddenField name="document" value={id} />
            <Button tone="quiet" name="intent" value="remove">
              {t('common.remove')}
              <span className="unseen"> {t('applications.documents.remove', { reference })}</span>
            </Button>
          </Form>
        )}
      />
    </Section>
  );
}

/** A plain form; where scripts run, the file goes in chunks and can stop and go on. */
export function AttachForm({ id, asked }: { id: string; asked: Asked }) {
  const { t, language } = useText();
  const choices = [
    ...asked.map(({ code, label, required }) => ({
      value: code,
      label: inLanguage(label, language),
      hint: required ? t('applications.documents.required') : t('applications.documents.not-required'),
    })),
    { value: OTHER_DOCUMENT, label: t('applications.documents.other') },
  ];
  return (
    <Section title={t('applications.documents.add')}>
      <Form name="attach" encType="multipart/form-data" data={useUploadWords(paths.applicationUpload(id))}>
        <RadioField name="label" label={t('applications.documents.label')} choices={choices} />
        <FileField
          name="file"
          label={t('applications.documents.file')}
          hint={t('applications.documents.file.hint')}
          accept={acceptAttribute}
        />
        <ReplaceField />
        <ButtonRow>
          <Button tone="secondary" name="intent" value="attach">
            {t('applications.documents.attach')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
