import { useText } from '#app/i18n/text-context.tsx';
import { CATEGORIES, type Category, type IdentityField } from '#app/organisations/organisation.ts';
import type { Reply } from '#app/kernel/form.ts';
import { HeldNotice } from '#app/people/ui/held-notice.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { useReply } from '#app/ui/reply.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import { useCountries } from './countries.ts';

export type ProfileValues = Partial<Record<IdentityField, string>> & {
  workingName?: string;
  category?: Category;
  country?: string;
  regionOnly?: boolean;
};

type ProfileFormProps = {
  profile: ProfileValues;
  version: number | null;
  /** What was typed when the session ended. */
  held: Reply | null;
};

/** Asked once and used for every application: who applies, where, and how to reach them safely. */
export function ProfileForm({ profile, version, held }: ProfileFormProps) {
  const { t } = useText();
  const answered = useReply();
  const typedOver = answered ? undefined : held?.values['version']?.[0];
  return (
    <Form name="profile" reply={answered ?? held}>
      {held && !answered ? <HeldNotice /> : null}
      {version === null ? null : <HiddenField name="version" value={typedOver ?? version} />}
      <ProfileFields profile={profile} />
      <ButtonRow>
        <Button>{t(version === null ? 'organisations.own.create' : 'common.save')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The same for a form that asks for more. */
export function ProfileFields({ profile }: { profile: ProfileValues }) {
  return (
    <>
      <Shown profile={profile} />
      <Names profile={profile} />
      <Address profile={profile} />
      <Contact profile={profile} />
    </>
  );
}

function Shown({ profile }: { profile: ProfileValues }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.group.shown')} hint={t('organisations.group.shown.hint')}>
      <TextField
        name="workingName"
        label={t('organisations.field.working-name')}
        hint={t('organisations.field.working-name.hint')}
        defaultValue={profile.workingName}
      />
      <RadioField
        name="category"
        label={t('organisations.field.category')}
        choices={CATEGORIES.map((value) => ({
          value,
          label: t(`category.${value}`),
          hint: t(`category.${value}.hint`),
        }))}
        defaultValue={profile.category}
      />
      <SelectField
        name="country"
        label={t('common.country')}
        choices={useCountries()}
        defaultValue={profile.country}
        autoComplete="off"
      />
      <CheckboxField
        name="regionOnly"
        label={t('organisations.field.region-only')}
        hint={t('organisations.field.region-only.hint')}
        defaultChecked={profile.regionOnly ?? true}
      />
    </Fieldset>
  );
}

function Names({ profile }: { profile: ProfileValues }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.group.names')} hint={t('organisations.group.names.hint')}>
      <TextField
        name="legalName"
        label={t('organisations.field.legal-name')}
        hint={t('organisations.field.legal-name.hint')}
        defaultValue={profile.legalName}
        width="full"
        spellCheck={false}
      />
      <TextField
        name="legalNameLatin"
        label={t('organisations.field.legal-name-latin')}
        hint={t('organisations.field.legal-name-latin.hint')}
        defaultValue={profile.legalNameLatin}
        width="full"
        dir="ltr"
        spellCheck={false}
      />
      <TextField
        name="registrationNumber"
        label={t('organisations.field.registration-number')}
        hint={t('organisations.field.registration-number.hint')}
        defaultValue={profile.registrationNumber}
        dir="ltr"
        spellCheck={false}
      />
    </Fieldset>
  );
}

function Address({ profile }: { profile: ProfileValues }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.group.address')} hint={t('organisations.group.address.hint')}>
      <TextField name="street" label={t('organisations.field.street')} defaultValue={profile.street} optional />
      <TextField
        name="buildingNumber"
        label={t('organisations.field.building-number')}
        defaultValue={profile.buildingNumber}
        width="short"
        optional
      />
      <TextField
        name="postCode"
        label={t('organisations.field.post-code')}
        defaultValue={profile.postCode}
        width="short"
        optional
      />
      <TextField name="town" label={t('organisations.field.town')} defaultValue={profile.town} />
    </Fieldset>
  );
}

function Contact({ profile }: { profile: ProfileValues }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.group.contact')}>
      <TextField
        name="contactPerson"
        label={t('organisations.field.contact-person')}
        hint={t('organisations.field.contact-person.hint')}
        defaultValue={profile.contactPerson}
        spellCheck={false}
      />
      <TextField
        name="contactEmail"
        label={t('organisations.field.contact-email')}
        type="email"
        inputMode="email"
        defaultValue={profile.contactEmail}
      />
      <TextField
        name="contactPhone"
        label={t('organisations.field.contact-phone')}
        type="tel"
        defaultValue={profile.contactPhone}
        optional
      />
      <TextArea
        name="safeContact"
        label={t('organisations.field.safe-contact')}
        hint={t('organisations.field.safe-contact.hint')}
        defaultValue={profile.safeContact}
        rows={4}
        optional
      />
    </Fieldset>
  );
}
