import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { GRANTEE_TIERS, type Tier } from '../tier.ts';

type Props = {
  version: number;
  consent: Tier | null;
  recipientOrgId: string | null;
  workingName: string;
};

/** The grantee's choice, with what each answer shows in so many words. */
export function ConsentForm({ version, consent, recipientOrgId, workingName }: Props) {
  const { t } = useText();
  return (
    <Form name="choice">
      <input type="hidden" name="version" value={version} />
      <RadioField
        name="tier"
        label={t('publication.consent.question')}
        hint={
          <>
            {t('publication.consent.name')} <bdi>{workingName}</bdi>
          </>
        }
        defaultValue={consent}
        choices={GRANTEE_TIERS.map((tier) => ({
          value: tier,
          label: t(`publication.tier.${tier}`),
          hint: t(`publication.tier.${tier}.body`),
        }))}
      />
      <TextField
        name="recipientOrgId"
        label={t('publication.consent.orgId')}
        hint={t('publication.consent.orgId.hint')}
        defaultValue={recipientOrgId ?? ''}
        dir="ltr"
        optional
      />
      <CheckboxField
        name="understood"
        label={t('publication.consent.understood')}
        hint={t('publication.consent.understood.hint')}
      />
      <Button>{t('publication.consent.send')}</Button>
    </Form>
  );
}
