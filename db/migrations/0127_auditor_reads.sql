-- I39: what an auditor reads leaves through transactions of the portal that have laid down its own rights for those of
-- `auditor_ro` (`set local role`). The portal may do so, and has none of its rights otherwise. On a server where somebody
-- else made the role, that person grants this (docs/operations.md).
do $$
begin
  if not pg_has_role('app', 'auditor_ro', 'SET') then
    grant auditor_ro to app with inherit false, set true;
  end if;
end $$;

-- Of tables that also hold what is nobody's business, the columns the auditor's files are made of.
grant select (id, application_id, number, sha256, submitted_at) on application_versions to auditor_ro;
grant select (id, account_id, role, programme_id, organisation_id, granted_at, ended_at) on memberships to auditor_ro;
grant select (id, call_id, state, ended_at) on call_clarifications to auditor_ro;
grant select (id, organisation_id, identity_id, role, added_at, ended_at) on related_parties to auditor_ro;
grant select (identity_id) on payee_accounts to auditor_ro;

-- What applicants were told of how a selection ended; no other message (D-numbered files hold none).
create view application_letters as
select n.entity_id, n.kind, n.values, n.created_at
from notices n
where n.entity_kind = 'application'
  and n.kind in ('award-letter', 'reserve-letter', 'rejection-letter', 'application-ineligible');
grant select on application_letters to app, auditor_ro;
