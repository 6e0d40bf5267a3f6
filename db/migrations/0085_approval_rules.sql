-- I21: how payments are approved is set by two people, by version, and the database asks the version in force.

-- What was proposed stays; an outcome is given once, by another person (check `approval_rules_by_two`).
create trigger ending_unchanged before update on approval_rules for each row execute function ending_unchanged();
alter table approval_rules enable always trigger ending_unchanged;

create function approval_rule_complete() returns trigger language plpgsql as $$
begin
  if new.outcome = 'approved' and not exists (select 1 from approval_tiers where rule_id = new.id and from_minor = 0) then
    raise exception 'no tier begins at nothing' using errcode = 'check_violation', constraint = 'approval_rule_complete';
  end if;
  return new;
end $$;
create trigger approval_rule_complete before insert or update on approval_rules
  for each row execute function approval_rule_complete();

-- The tiers of a version are written with it, never after it was decided.
create function approval_tier_of_proposal() returns trigger language plpgsql as $$
begin
  if (select outcome from approval_rules where id = new.rule_id) is not null then
    raise exception 'the rules were decided' using errcode = 'check_violation', constraint = 'approval_tier_of_proposal';
  end if;
  return new;
end $$;
create trigger approval_tier_of_proposal before insert on approval_tiers
  for each row execute function approval_tier_of_proposal();

-- Replaces the wall of 0067: tiers and limit of the version in force.
create or replace function disbursement_enough_approvals() returns trigger language plpgsql as $$
declare
  rule record;
  tier record;
  needed integer;
begin
  if new.state <> 'approved' or old.state = 'approved' then return new; end if;
  select id, limit_minor into rule from approval_rules
    where programme_id = new.programme_id and outcome = 'approved' order by number desc limit 1;
  if new.amount_minor > rule.limit_minor then
    raise exception 'the payment is above the limit' using errcode = 'check_violation', constraint = 'disbursement_over_limit';
  end if;
  select approvals, lead into tier from approval_tiers
    where rule_id = rule.id and from_minor <= new.amount_minor order by from_minor desc limit 1;
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
