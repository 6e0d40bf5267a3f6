import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { paths } from '#app/http/paths.ts';
import { PROFILE_DOCUMENT_KINDS } from '../documents/profile-document.ts';
import { MOST_UPLOAD_BYTES } from '../uploads/upload.ts';
import { useUploadWords } from './upload-words.ts';
import type { ProfileDocumentView } from '../documents/profile-document-pages.server.ts';

/** A document of its own, or the new version of `replaced`; where scripts run, the file goes in chunks. */
export function ProfileDocumentForm({ replaced }: { replaced: ProfileDocumentView | null }) {
  const { t } = useText();
  const title = replaced
    ? t('profile-document.new-version', {
        kind: t(`profile-document.kind.${replaced.kind}`),
        reference: replaced.reference,
      })
    : t('profile-document.add');
  return (
    <Section title={title} id="add">
      <Form name="document" encType="multipart/form-data" data={useUploadWords(paths.profileUpload())}>
        {replaced ? (
          <>
            <HiddenField name="kind" value={replaced.kind} />
            <HiddenField name="replaces" value={replaced.id} />
          </>
        ) : (
          <RadioField
            name="kind"
            label={t('profile-document.kind')}
            choices={PROFILE_DOCUMENT_KINDS.map((value) => ({ value, label: t(`profile-document.kind.${value}`) }))}
          />
        )}
        <FileField
          name="file"
          label={t('profile-document.file')}
          hint={t('profile-document.file.hint', { megabytes: MOST_UPLOAD_BYTES / 1_000_000 })}
          accept={acceptAttribute}
        />
        <DateField name="issuedOn" label={t('profile-document.issued')} />
        <DateField
          name="expiresOn"
          label={t('profile-document.expires')}
          hint={t('profile-document.expires.hint')}
          optional
        />
        <ButtonRow>
          <Button name="intent" value="add">
            {t(replaced ? 'profile-document.save-version' : 'profile-document.save')}
          </Button>
        </ButtonRow>
      </Form>
      {replaced ? (
        <p>
          <a href={paths.profileDocuments()}>{t('profile-document.as-new')}</a>
        </p>
      ) : null}
    </Section>
  );
}
