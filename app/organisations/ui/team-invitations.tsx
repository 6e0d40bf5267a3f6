import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TeamView } from '../team/team-pages.server.ts';
import { InvitationList } from './invitation-list.tsx';
import { RoleText, TeamRoleField } from './team-members.tsx';

/** What the owner has to tell the person: the mail itself says neither where nor why. */
export function InvitedNotice() {
  const { t } = useText();
  return (
    <NoticeBanner tone="success" title={t('team.invited.title')}>
      <p>{t('team.invited.body')}</p>
    </NoticeBanner>
  );
}

/** Invitations that wait, by role and day: the address is not shown again. */
export function InvitationTable({ invitations }: Pick<TeamView, 'invitations'>) {
  const { t } = useText();
  return (
    <InvitationList
      caption={t('team.invitations')}
      invitations={invitations}
      empty={{ title: t('team.invitations.none'), body: t('team.invitations.none.body') }}
      who={{ key: 'role', label: t('team.role'), cell: (row) => <RoleText {...row} /> }}
      standing={{
        key: 'until',
        label: t('team.invitation.until'),
        cell: ({ expiresAt }) => <DateText value={expiresAt} />,
      }}
      sent={t('team.invitation.sent')}
      withdraw={t('team.invitation.withdraw')}
    />
  );
}

export function InvitationForm() {
  const { t, language, languageName } = useText();
  return (
    <Form name="invite">
      <TeamRoleField />
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
      <CheckboxField name="represents" label={t('team.representative')} hint={t('team.representative.hint')} />
      <ButtonRow>
        <Button name="intent" value="invite">
          {t('team.invite.button')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
