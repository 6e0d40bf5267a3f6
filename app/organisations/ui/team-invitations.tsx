import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';
import type { TeamView } from '../team/team-pages.server.ts';
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
    <DataTable
      caption={t('team.invitations')}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('team.invitations.none')}>{t('team.invitations.none.body')}</EmptyState>}
      columns={[
        { key: 'role', label: t('team.role'), cell: (row) => <RoleText {...row} /> },
        { key: 'sent', label: t('team.invitation.sent'), cell: ({ invitedAt }) => <DateText value={invitedAt} /> },
        { key: 'until', label: t('team.invitation.until'), cell: ({ expiresAt }) => <DateText value={expiresAt} /> },
        {
          key: 'withdraw',
          label: t('team.invitation.withdraw'),
          cell: ({ id }) => (
            <Form name={`withdraw-${id}`} className="inline-form">
              <HiddenField name="invitation" value={id} />
              <Button tone="quiet" name="intent" value="withdraw">
                {t('team.invitation.withdraw')}
              </Button>
            </Form>
          ),
        },
      ]}
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
