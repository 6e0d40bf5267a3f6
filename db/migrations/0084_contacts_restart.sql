-- BK-4, I22: an account that replaces another waits anew when the contacts of its organisation change, until its first
-- payment arrived. Replaces the wall of 0067, which looked at the account alone.
create or replace function disbursement_payee_waits() returns trigger language plpgsql as $$
declare
  payee record;
  since timestamptz;
begin
  select p.id, p.organisation_id, p.proposed_at, g.payee_cool_off_hours as hours into payee
    from disbursements d join payee_accounts p on p.id = d.payee_account_id join programmes g on g.id = d.programme_id
    where d.id = new.disbursement_id;
  if not payee_replaces(payee.id) then return new; end if;
  since := payee.proposed_at;
  if not exists (select 1 from disbursements where payee_account_id = payee.id and state = 'confirmed') then
    select greatest(since, max(f.sealed_at)) into since
      from organisations o join identity_fields f on f.identity_id = o.identity_id
      where o.id = payee.organisation_id
        and f.field in ('contactPerson', 'contactEmail', 'contactPhone', 'safeContact');
  end if;
  if new.approved_at < since + make_interval(hours => payee.hours) then
    raise exception 'the account waits' using errcode = 'check_violation', constraint = 'payee_cool_off';
  end if;
  return new;
end $$;
