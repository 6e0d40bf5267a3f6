import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Back to one's own work. */
export function LeaveAssistanceForm() {
  const { t } = useText();
  return (
    <Form name="leave">
      <p>{t('assistance.leave.body')}</p>
      <ButtonRow>
        <Button name="intent" value="leave">
          {t('assistance.leave.button')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Invites the first owner of the group's own. */
export function HandOverForm() {
  const { t, language, languageName } = useText();
  return (
    <Form name="hand-over">
      <p>{t('assistance.hand-over.body')}</p>
      <TextField
        name="email"
        label={t('people.email')}
        hint={t('team.invite.email.hint')}
        type="email"
        inputMode="email"
      />
      <SelectField
        name="language"
        label={t('team.invite.language')}
        choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        defaultValue={language}
        blank={false}
      />
      <ButtonRow>
        <Button tone="secondary" name="intent" value="hand-over">
          {t('team.invite.button')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** Stops for good. */
export function EndForm() {
  const { t } = useText();
  return (
    <Form name="end">
      <p>{t('assistance.end.body')}</p>
      <ButtonRow>
        <Button tone="danger" name="intent" value="end">
          {t('assistance.end.button')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
