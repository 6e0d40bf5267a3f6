-- A signature on paper rests on the scan of this very agreement, sent by who signs.
create function agreement_copy_fits() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from documents d where d.id = new.copy_id and d.owner_kind = 'agreement' and d.owner_id = new.agreement_id
      and d.label = 'signed-copy' and d.created_by = new.account_id::text and d.removed_at is null) then
    raise exception 'not a scan of this agreement' using errcode = 'check_violation', constraint = 'agreement_copy_fits';
  end if;
  return new;
end $$;
create trigger agreement_copy_fits before insert on agreement_signatures
  for each row when (new.copy_id is not null) execute function agreement_copy_fits();

-- I20: a payment goes no further while a condition of its instalment is open.
create function disbursement_conditions_met() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from milestones m join instalments i on i.agreement_id = m.agreement_id and i.number = m.instalment
    where i.id = new.instalment_id and m.state in ('planned', 'reached')) then
    raise exception 'a condition of this payment is open' using errcode = 'check_violation', constraint = 'disbursement_conditions_met';
  end if;
  return new;
end $$;
create trigger disbursement_conditions_met before update of state on disbursements
  for each row when (new.state in ('checked', 'approved_once', 'approved', 'instructed') and new.state is distinct from old.state)
  execute function disbursement_conditions_met();

-- What a payment waits for stays once the agreement was sent: it is confirmed, not dropped.
create function milestone_condition_stays() returns trigger language plpgsql as $$
begin
  if new.instalment is distinct from old.instalment or (new.state = 'dropped' and old.state <> 'dropped' and
      (select state from agreements where id = old.agreement_id) <> 'drafted') then
    raise exception 'a payment waits for it' using errcode = 'check_violation', constraint = 'milestone_condition_stays';
  end if;
  return new;
end $$;
create trigger milestone_condition_stays before update on milestones
  for each row when (old.instalment is not null) execute function milestone_condition_stays();
