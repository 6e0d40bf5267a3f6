-- Suspension, termination and closure (I34), enforced a second time.

create function agreement_ends_by_rule() returns trigger language plpgsql as $$
declare
  total record;
begin
  if new.suspended_days <> old.suspended_days and not (old.state = 'suspended' and new.state = 'active'
     and new.suspended_days > old.suspended_days) then
    raise exception 'days of rest are added when it resumes' using errcode = 'check_violation', constraint = 'agreement_suspended_days';
  end if;
  if new.state = old.state then return new; end if;
  if new.state = 'suspended' and not exists (
    select 1 from suspensions where agreement_id = new.id and outcome is null) then
    raise exception 'no suspension was ordered' using errcode = 'check_violation', constraint = 'agreement_suspension';
  end if;
  if old.state = 'suspended' and (
    exists (select 1 from suspensions where agreement_id = new.id and outcome is null)
    or new.state is distinct from (
      select case outcome when 'resumed' then 'active' else outcome end from suspensions
      where agreement_id = new.id order by outcome_at desc, id desc limit 1)) then
    raise exception 'another person ends a suspension' using errcode = 'check_violation', constraint = 'agreement_suspension';
  end if;
  -- What nobody signed ends with the award it rests on.
  if new.state = 'terminated' and old.state <> 'suspended' and (
    exists (select 1 from agreement_signatures where agreement_id = new.id)
    or not exists (select 1 from awards where id = new.award_id and state in ('declined', 'lapsed', 'released'))) then
    raise exception 'a termination follows a suspension' using errcode = 'check_violation', constraint = 'agreement_suspension';
  end if;
  if new.state = 'closed' then
    if old.state <> 'closing' or not exists (
      select 1 from closures where agreement_id = new.id and outcome = 'closed' and outcome_by <> proposed_by) then
      raise exception 'two people close an agreement' using errcode = 'check_violation', constraint = 'agreement_closure_by_two';
    end if;
    select
      (select coalesce(sum(eur_minor), 0) from agreement_totals where agreement_id = new.id and account = '1200') as advances,
      (select coalesce(sum(eur_minor), 0) from agreement_totals where agreement_id = new.id and account = '1300') as owed,
      (select count(*) from reports where agreement_id = new.id and state not in ('accepted', 'part_accepted')) as reports,
      (select count(*) from recoveries where agreement_id = new.id and state in ('proposed', 'contested', 'ordered')) as recoveries,
      (select count(*) from disbursements where agreement_id = new.id
        and state not in ('failed', 'returned', 'cancelled', 'confirmed')) as payments
    into total;
    if (total.advances, total.owed, total.reports, total.recoveries, total.payments) is distinct from (0, 0, 0, 0, 0) then
      raise exception 'the checklist is not complete' using errcode = 'check_violation', constraint = 'agreement_closure_complete';
    end if;
  end if;
  return new;
end $$;
create trigger agreement_ends_by_rule before update of state, suspended_days on agreements
  for each row execute function agreement_ends_by_rule();

-- What was said when it was ordered or proposed stays; an outcome is given once.
create function ending_unchanged() returns trigger language plpgsql as $$
begin
  if old.outcome is not null
     or (to_jsonb(new) - '{outcome,outcome_by,outcome_at}'::text[]) <> (to_jsonb(old) - '{outcome,outcome_by,outcome_at}'::text[]) then
    raise exception 'what was ordered is not edited' using errcode = 'check_violation', constraint = 'ending_unchanged';
  end if;
  return new;
end $$;
create trigger ending_unchanged before update on suspensions for each row execute function ending_unchanged();
create trigger ending_unchanged before update on closures for each row execute function ending_unchanged();

-- I20: while an agreement is not in force, no payment of it begins or goes on. What the bank has is the bank's word.
create function disbursement_frozen() returns trigger language plpgsql as $$
begin
  if new.state in ('requested', 'checked', 'approved_once', 'approved', 'instructed')
     and (tg_op = 'INSERT' or new.state <> old.state)
     and (select state from agreements where id = new.agreement_id) in ('suspended', 'closing', 'closed', 'terminated') then
    raise exception 'payments of this agreement are frozen' using errcode = 'check_violation', constraint = 'disbursement_frozen';
  end if;
  return new;
end $$;
create trigger disbursement_frozen before insert or update of state on disbursements
  for each row execute function disbursement_frozen();
