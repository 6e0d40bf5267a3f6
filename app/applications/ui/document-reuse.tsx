import type { CallContent } from '#app/calls/call-content.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { OTHER_DOCUMENT } from '../application.ts';
import type { DocumentVersion, Reusable } from '../reuse/reuse-pages.server.ts';

type Asked = CallContent['documents'];

/** A file that is here already, under another label or in another application; nothing where there is none. */
export function ReuseForm({ asked, reusable }: { asked: Asked; reusable: readonly Reusable[] }) {
  const { t, language, date } = useText();
  if (reusable.length === 0) return null;
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
          choices={reusable.map(({ id, reference, label, createdAt }) => ({
            value: id,
            label: [reference, labelOf(label), date(createdAt)].filter((part) => part !== '').join(' · '),
          }))}
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
