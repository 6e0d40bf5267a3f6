import type { CallContent } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import type { ProfileDocumentView } from '#app/organisations/documents/profile-document-pages.server.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { OTHER_DOCUMENT } from '../application.ts';
import type { DocumentVersion, Reusable } from '../reuse/reuse-pages.server.ts';

type Asked = CallContent['documents'];

type ReuseFormProps = {
  asked: Asked;
  reusable: readonly Reusable[];
  /** What the organisation keeps in its profile. */
  profile: readonly ProfileDocumentView[];
};

/** A file that is here already: in the profile, under another label or in another application; nothing where none is. */
export function ReuseForm({ asked, reusable, profile }: ReuseFormProps) {
  const { t, language, date } = useText();
  if (reusable.length + profile.length === 0) return null;
  const labelOf = (code: string) => {
    const label = asked.find((each) => each.code === code)?.label;
    return label ? inLanguage(label, language) : '';
  };
  return (
    <Section title={t('content.reuse.title')}>
      <p>{t('content.reuse.body')}</p>
      <Form name="reuse">
        <SelectField
          name="document"
          label={t('content.reuse.file')}
          choices={[
            ...profile.map(({ id, kind, reference, expiresOn, expiry }) => ({
              value: id,
              group: t('profile-document.from-profile'),
              label: [
                t(`profile-document.kind.${kind}`),
                reference,
                expiresOn === null
                  ? ''
                  : t(expiry.state === 'expired' ? 'profile-document.expired-on' : 'profile-document.valid-until', {
                      date: date(expiresOn),
                    }),
              ]
                .filter((part) => part !== '')
                .join(' · '),
            })),
            ...reusable.map(({ id, reference, label, createdAt }) => ({
              value: id,
              group: t('applications.list.title'),
              label: [reference, labelOf(label), date(createdAt)].filter((part) => part !== '').join(' · '),
            })),
          ]}
        />
        <SelectField
          name="slot"
          label={t('applications.documents.label')}
          choices={[
            ...asked.map(({ code, label }) => ({ value: code, label: inLanguage(label, language) })),
            { value: OTHER_DOCUMENT, label: t('applications.documents.other') },
          ]}
        />
        <ReplaceField />
        <ButtonRow>
          <Button tone="secondary" name="intent" value="reuse">
            {t('content.reuse.button')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Whether the new file takes the place of what is attached under its label. */
export function ReplaceField() {
  const { t } = useText();
  return <CheckboxField name="replaces" label={t('content.replaces')} hint={t('content.replaces.hint')} />;
}

/** Earlier versions of what is attached, by label; nothing where nothing was replaced or taken off. */
export function EarlierVersions({ versions, asked }: { versions: readonly DocumentVersion[]; asked: Asked }) {
  const { t, language, date } = useText();
  const gone = versions.filter(({ removedAt }) => removedAt !== null);
  if (gone.length === 0) return null;
  const labelOf = (code: string) => {
    const label = asked.find((each) => each.code === code)?.label;
    return label ? inLanguage(label, language) : t('applications.documents.other');
  };
  return (
    <Disclosure summary={t('content.versions.title', { count: gone.length })}>
      <ul>
        {gone.map(({ id, label, number, reference, attachedAt, removedAt }) => (
          <li key={id}>
            {labelOf(label)} –{' '}
            {t('content.versions.line', {
              number,
              reference,
              attached: date(attachedAt),
              removed: removedAt ? date(removedAt) : '',
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
