import { useText } from '#app/i18n/text-context.tsx';
import { shownPlace } from '#app/organisations/places.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ProfileValues } from './profile-form.tsx';

/** The profile as its owners read it: first what others see, then what stays sealed. */
export function ProfileView({ profile, change }: { profile: ProfileValues; change: string | null }) {
  const { t, country } = useText();
  const row = (key: string, label: string, value: string | undefined) => ({
    key,
    label,
    value: value ? <bdi>{value}</bdi> : '',
    ...(change ? { change } : {}),
  });
  const place = country(shownPlace({ country: profile.country ?? '', regionOnly: profile.regionOnly ?? true }));
  const address = [profile.street, profile.buildingNumber, profile.postCode, profile.town].filter(Boolean).join(', ');
  return (
    <>
      <h3>{t('organisations.group.shown')}</h3>
      <SummaryList
        rows={[
          row('workingName', t('organisations.field.working-name'), profile.workingName),
          row('category', t('organisations.field.category'), profile.category && t(`category.${profile.category}`)),
          row('place', t('organisations.place'), place),
        ]}
      />
      <h3>{t('organisations.group.sealed')}</h3>
      <p className="hint">{t('organisations.group.sealed.hint')}</p>
      <SummaryList
        rows={[
          row('country', t('common.country'), profile.country && country(profile.country)),
          row('legalName', t('organisations.field.legal-name'), profile.legalName),
          row('legalNameLatin', t('organisations.field.legal-name-latin'), profile.legalNameLatin),
          ...(profile.category === 'registered'
            ? [row('registrationNumber', t('organisations.field.registration-number'), profile.registrationNumber)]
            : []),
          row('address', t('organisations.group.address'), address),
          row('contactPerson', t('organisations.field.contact-person'), profile.contactPerson),
          row('contactEmail', t('organisations.field.contact-email'), profile.contactEmail),
          row('contactPhone', t('organisations.field.contact-phone'), profile.contactPhone),
          row('safeContact', t('organisations.field.safe-contact'), profile.safeContact),
        ]}
      />
    </>
  );
}
