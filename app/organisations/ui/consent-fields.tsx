import { useText } from '#app/i18n/text-context.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { CONSENT_CHANNELS } from '../assistance/assistance.ts';

/** Who of the group agreed, when and how, and what was read back to them. */
export function ConsentFields() {
  const { t } = useText();
  return (
    <Fieldset legend={t('assistance.consent')} hint={t('assistance.consent.hint')}>
      <TextField
        name="consentBy"
        label={t('assistance.consent.by')}
        hint={t('assistance.consent.by.hint')}
        spellCheck={false}
      />
      <DateField name="consentOn" label={t('assistance.consent.on')} />
      <RadioField
        name="channel"
        label={t('assistance.consent.channel')}
        choices={CONSENT_CHANNELS.map((value) => ({ value, label: t(`assistance.channel.${value}`) }))}
      />
      <TextField name="spokenLanguage" label={t('assistance.consent.language')} />
      <TextArea
        name="readBack"
        label={t('assistance.consent.read-back')}
        hint={t('assistance.consent.read-back.hint')}
      />
      <CheckboxField name="agreed" label={t('assistance.consent.agreed')} />
    </Fieldset>
  );
}
