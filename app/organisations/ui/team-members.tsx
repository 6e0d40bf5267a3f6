import { useText } from '#app/i18n/text-context.tsx';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { TeamRole } from '../team/team.ts';
import type { TeamView } from '../team/team-pages.server.ts';

type Members = Pick<TeamView, 'members'>;

/** Who is in the team, by display name; owners take others out of it here. */
export function TeamTable({ members, self, mayManage }: Pick<TeamView, 'members' | 'self' | 'mayManage'>) {
  const { t } = useText();
  const removal = {
    key: 'remove',
    label: t('common.actions'),
    cell: (member: TeamView['members'][number]) => {
      return member.accountId === self ? t('team.you') : <RemoveForm {...member} />;
    },
  };
  return (
    <DataTable
      caption={t('team.members')}
      rows={members}
      rowKey={({ accountId }) => accountId}
      columns={[
        { key: 'alias', label: t('people.alias'), cell: ({ alias }) => <bdi>{alias}</bdi> },
        { key: 'role', label: t('team.role'), cell: (member) => <RoleText {...member} /> },
        { key: 'since', label: t('team.since'), cell: ({ since }) => <DateText value={since} /> },
        ...(mayManage ? [removal] : []),
      ]}
    />
  );
}

/** A role, and the mark of a legal representative beside it. */
export function RoleText({ role, represents }: { role: TeamRole; represents: boolean }) {
  const { t } = useText();
  return (
    <>
      {t(`team.role.${role}`)}
      {represents ? <p className="hint">{t('team.representative')}</p> : null}
    </>
  );
}

/** Who may certify what the organisation hands in. */
export function RepresentativeForm({ members }: Members) {
  const { t } = useText();
  return (
    <Form name="representative">
      <SelectField
        name="member"
        label={t('people.alias')}
        choices={members.map(({ accountId, alias }) => ({ value: accountId, label: alias }))}
      />
      <p className="hint">{t('team.representative.hint')}</p>
      <ButtonRow>
        <Button tone="secondary" name="intent" value="name-representative">
          {t('team.representative.name')}
        </Button>
        <Button tone="quiet" name="intent" value="end-representative">
          {t('team.representative.end')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function RemoveForm({ accountId, alias }: { accountId: string; alias: string }) {
  const { t } = useText();
  return (
    <Form name={`remove-${accountId}`} className="inline-form">
      <HiddenField name="member" value={accountId} />
      <Button tone="quiet" name="intent" value="remove">
        {t('team.remove')}
        <span className="unseen">
          {' '}
          <bdi>{alias}</bdi>
        </span>
      </Button>
    </Form>
  );
}

/** The four roles of a team with what each may do. */
export function TeamRoleField() {
  const { t } = useText();
  return (
    <RadioField
      name="role"
      label={t('team.role')}
      choices={APPLICANT_ROLES.map((value) => ({
        value,
        label: t(`team.role.${value}`),
        hint: t(`team.role.${value}.hint`),
      }))}
    />
  );
}

export function RoleForm({ members }: Members) {
  const { t } = useText();
  return (
    <Form name="role">
      <SelectField
        name="member"
        label={t('people.alias')}
        choices={members.map(({ accountId, alias }) => ({ value: accountId, label: alias }))}
      />
      <TeamRoleField />
      <p className="hint">{t('team.role.change.hint')}</p>
      <ButtonRow>
        <Button tone="secondary" name="intent" value="role">
          {t('team.role.change')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** The last owner reads why there is no button. */
export function LeaveForm({ members, self }: Pick<TeamView, 'members' | 'self'>) {
  const { t } = useText();
  const owners = members.filter(({ role }) => role === 'applicant-owner');
  if (owners.length === 1 && owners[0]?.accountId === self) return <p>{t('refusal.last-owner')}</p>;
  return (
    <Form name="leave">
      <HiddenField name="member" value={self} />
      <p>{t('team.leave.body')}</p>
      <ButtonRow>
        <Button tone="danger" name="intent" value="leave">
          {t('team.leave.button')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
