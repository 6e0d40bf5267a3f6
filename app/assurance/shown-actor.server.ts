import { sql, type SQL } from 'drizzle-orm';

/**
 * PV-4, I37: who did what, as files and pages of the audit say it: of the staff the alias; of a third party's people the
 * alias of their organisation, since what they call themselves may be their name; `system:…` as it is. `actor`: the id in
 * the event, as text; `roles`: those it was done with; `account`, `alias`: of the account, null where there is none. An assistant who
 * fills in for a group is of the staff.
 */
export function shownActor(event: Readonly<Record<'actor' | 'roles' | 'account' | 'alias', SQL>>): SQL<string> {
  const { actor, roles, account, alias } = event;
  return sql<string>`case
    when ${roles} like 'applicant-%' and ${roles} not like 'applicant-assistant%' then coalesce((
      select o.alias from memberships own join organisations o on o.id = own.organisation_id
      where own.account_id = ${account} order by own.granted_at, own.id limit 1), 'applicant')
    else coalesce(${alias}, ${actor}) end`;
}
