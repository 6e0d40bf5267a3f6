import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { PasswordField } from '#app/ui/text-field.tsx';

export function PreferencesForm({ language, mailNotices }: { language: string; mailNotices: boolean }) {
  const { t, languageName } = useText();
  const choices = LANGUAGES.map((value) => ({ value, label: languageName(value) }));
  return (
    <Section title={t('people.account.preferences')}>
      <Form name="preferences">
        <SelectField
          name="language"
          label={t('common.language')}
          choices={choices}
          defaultValue={language}
          blank={false}
        />
        <CheckboxField
          name="mailNotices"
          label={t('people.account.mail-notices')}
          hint={t('people.account.mail-notices.hint')}
          defaultChecked={mailNotices}
        />
        <ButtonRow>
          <Button tone="secondary">{t('common.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

export function PasswordForm() {
  const { t } = useText();
  return (
    <Section title={t('people.account.password')}>
      <Form name="password">
        <PasswordField
          name="currentPassword"
          label={t('people.account.password.current')}
          autoComplete="current-password"
        />
        <PasswordField name="password" label={t('people.account.password.new')} autoComplete="new-password" />
        <ButtonRow>
          <Button tone="secondary">{t('people.account.password')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
