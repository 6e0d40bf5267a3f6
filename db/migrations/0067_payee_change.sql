-- Bank details, enforced a second time: BK-1 (an account is never edited), I22 (another person confirms it; one that
-- replaces another waits, and its first payment takes a third approver), I21 (how many approve an amount).

create function payee_guarded() returns trigger language plpgsql as $$
begin
  -- A disposal two custodians approved empties what it shredded (0034).
  if tg_op = 'UPDATE' and not is_disposed('payee', new.id) and (
    (new.organisation_id, new.number, new.identity_id, new.masked, new.country, new.currency, new.proposed_by,
     new.proposed_at, new.account_index)
    is distinct from
    (old.organisation_id, old.number, old.identity_id, old.masked, old.country, old.currency, old.proposed_by,
     old.proposed_at, old.account_index)
    or (old.usable_from is not null and new.usable_from is distinct from old.usable_from)) then
    raise exception 'an account is never edited' using errcode = 'check_violation', constraint = 'payee_unchanged';
  end if;
  if new.verified_by = new.proposed_by then
    raise exception 'another person verifies' using errcode = 'check_violation', constraint = 'payee_verified_by_another';
  end if;
  if tg_op = 'UPDATE' and old.state in ('retired', 'refused', 'stopped') and new.state <> old.state then
    raise exception 'an account does not come back' using errcode = 'check_violation', constraint = 'payee_ended';
  end if;
  return new;
end $$;
create trigger payee_guarded before insert or update on payee_accounts for each row execute function payee_guarded();
alter table payee_accounts enable always trigger payee_guarded;

-- Whether an account replaces one that was verified before it.
create function payee_replaces(payee uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from payee_accounts mine join payee_accounts earlier
      on earlier.organisation_id = mine.organisation_id and earlier.number < mine.number
    where mine.id = payee and earlier.verified_at is not null and earlier.state in ('verified', 'retired', 'stopped'))
$$;

-- I22: no approval of a payment to an account that waits.
create function disbursement_payee_waits() returns trigger language plpgsql as $$
declare
  payee record;
begin
  select p.id, p.proposed_at, g.payee_cool_off_hours as hours into payee
    from disbursements d join payee_accounts p on p.id = d.payee_account_id join programmes g on g.id = d.programme_id
    where d.id = new.disbursement_id;
  if payee_replaces(payee.id) and new.approved_at < payee.proposed_at + make_interval(hours => payee.hours) then
    raise exception 'the account waits' using errcode = 'check_violation', constraint = 'payee_cool_off';
  end if;
  return new;
end $$;
create trigger disbursement_payee_waits before insert on disbursement_approvals
  for each row execute function disbursement_payee_waits();

-- I21, BK-6: as many approvals as its amount takes, and three for the first payment to an account that replaces another.
create function disbursement_enough_approvals() returns trigger language plpgsql as $$
declare
  tier record;
  needed integer;
begin
  if new.state <> 'approved' or old.state = 'approved' then return new; end if;
  select approvals, lead into tier from approval_tiers
    where programme_id = new.programme_id and from_minor <= new.amount_minor order by from_minor desc limit 1;
  needed := greatest(2, coalesce(tier.approvals, 2));
  if payee_replaces(new.payee_account_id) and not exists (
    select 1 from disbursements where payee_account_id = new.payee_account_id and id <> new.id and state = 'confirmed') then
    needed := 3;
  end if;
  -- Two at least is another wall's (0005).
  if needed > 2 and
     (select count(*) from disbursement_approvals where disbursement_id = new.id and digest = new.digest) < needed then
    raise exception 'approvals are missing' using errcode = 'check_violation', constraint = 'disbursement_enough_approvals';
  end if;
  if coalesce(tier.lead, false) and not exists (
    select 1 from disbursement_approvals a join memberships m on m.account_id = a.account_id
    where a.disbursement_id = new.id and m.role = 'overall-lead' and m.ended_at is null) then
    raise exception 'the overall lead is missing' using errcode = 'check_violation', constraint = 'disbursement_lead_approval';
  end if;
  return new;
end $$;
create trigger disbursement_enough_approvals before update on disbursements
  for each row execute function disbursement_enough_approvals();
alter table disbursements enable always trigger disbursement_enough_approvals;

revoke execute on function payee_replaces(uuid) from public;
grant execute on function payee_replaces(uuid) to app;
