import { useText } from '#app/i18n/text-context.tsx';
import { PasswordField } from '#app/ui/text-field.tsx';
import { PROOF_FIELDS, type Factor } from '../step-up.ts';
import { CodeField } from './code-field.tsx';

/** AU-6: the person confirms that it is them, with the code of their second factor or with their password. */
export function StepUpField({ factor }: { factor: Factor }) {
  const { t } = useText();
  if (factor === 'totp') return <CodeField />;
  return (
    <PasswordField
      name={PROOF_FIELDS.password}
      label={t('people.step-up.password')}
      hint={t('people.step-up.password.hint')}
      autoComplete="current-password"
    />
  );
}
