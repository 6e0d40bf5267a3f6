import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { AccountLine } from '../people-pages.server.ts';
import { STAFF_ROLES } from '../role-groups.ts';
import type { Factor } from '../step-up.ts';
import { RoleAt, type HeldRole } from './role-at.tsx';
import { StepUpField } from './step-up-field.tsx';

type Member = { readonly id: string; readonly name: string };
type GiveRoleForm = { readonly members: readonly Member[]; readonly factor: Factor };
type AccountRolesProps = { account: AccountLine; form: GiveRoleForm | null };

/** The roles of one account: end them, give another. One's own are only shown: there is no `form` for them. */
export function AccountRoles({ account, form }: AccountRolesProps) {
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('people.roles.title', { alias: account.alias })}
        aside={<StatusTag state={account.state} label={t(`account.state.${account.state}`)} />}
        back={{ href: paths.people() }}
      />
      {form ? null : <NoticeBanner title={t('refusal.own-roles')} />}
      <DataTable
        caption={t('people.list.roles')}
        rows={account.roles}
        rowKey={(held) => held.id}
        empty={<p>{t('people.roles.none')}</p>}
        columns={[
          { key: 'role', label: t('people.roles.role'), cell: (held) => <RoleAt held={held} /> },
          { key: 'end', label: t('common.actions'), cell: (held) => (form ? <EndRole held={held} /> : null) },
        ]}
      />
      {form ? <GiveRole accountId={account.id} {...form} /> : null}
      {form ? <Suspension account={account} /> : null}
    </>
  );
}

function EndRole({ held }: { held: HeldRole }) {
  const { t } = useText();
  return (
    <Form name={`end-role-${held.id}`} className="inline-form">
      <HiddenField name="membershipId" value={held.id} />
      <button className="link" type="submit">
        {t('people.roles.end')}
        <span className="unseen"> {t(`role.${held.role}`)}</span>
      </button>
    </Form>
  );
}

function GiveRole({ accountId, members, factor }: GiveRoleForm & { accountId: string }) {
  const { t } = useText();
  return (
    <Section title={t('people.roles.give')}>
      <p className="hint">{t('people.roles.give.hint')}</p>
      <Form name="give-role">
        <HiddenField name="accountId" value={accountId} />
        <RoleFields members={members} />
        <StepUpField factor={factor} />
        <ButtonRow>
          <Button>{t('people.roles.give')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Keeps an account out at once, or lets it in again. */
function Suspension({ account }: { account: AccountLine }) {
  const { t } = useText();
  const suspended = account.state === 'suspended';
  return (
    <Section title={t(suspended ? 'people.restore' : 'people.suspend')} panel>
      <p>{t(suspended ? 'people.restore.body' : 'people.suspend.body')}</p>
      <Form name="suspension">
        <HiddenField name="accountId" value={account.id} />
        <HiddenField name="to" value={suspended ? 'active' : 'suspended'} />
        <ButtonRow>
          <Button tone={suspended ? 'secondary' : 'danger'}>
            {t(suspended ? 'people.restore' : 'people.suspend')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** Which role, and at which member of the consortium. */
export function RoleFields({ members }: { members: readonly Member[] }) {
  const { t } = useText();
  return (
    <>
      <SelectField
        name="role"
        label={t('people.roles.role')}
        choices={STAFF_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <SelectField
        name="memberId"
        label={t('people.roles.member')}
        choices={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
