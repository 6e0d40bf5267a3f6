import { useText } from '#app/i18n/text-context.tsx';
import { CODE_FIELD } from '../account.ts';
import { TextField } from '#app/ui/text-field.tsx';

/** Six digits from an authenticator app, as telephones offer to fill them in. */
export function CodeField() {
  const { t } = useText();
  return (
    <TextField
      name={CODE_FIELD}
      label={t('people.code.label')}
      hint={t('people.code.hint')}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      dir="ltr"
      spellCheck={false}
    />
  );
}
