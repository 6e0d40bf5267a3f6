-- I9: whom a tie bars after they scored neither agrees to a consensus nor opens their sheet again.
create function agreement_without_conflict() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from assignments s join applications a on a.id = s.application_id
    where s.id = new.assignment_id and a.organisation_id in (select recused_organisations(s.reviewer_id))) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'agreement_without_conflict';
  end if;
  return new;
end $$;
create trigger agreement_without_conflict before insert on consensus_agreements
  for each row execute function agreement_without_conflict();

create function reopening_without_conflict() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from assignments s join applications a on a.id = s.application_id
    where s.id = new.assignment_id and a.organisation_id in (select recused_organisations(s.reviewer_id))) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'reopening_without_conflict';
  end if;
  return new;
end $$;
create trigger reopening_without_conflict before update of locked on reviews
  for each row when (old.locked and not new.locked) execute function reopening_without_conflict();

-- Nor does anybody bid for a file they are recused from.
create function bid_without_conflict() returns trigger language plpgsql as $$
begin
  if (select organisation_id from applications where id = new.application_id)
     in (select recused_organisations(new.account_id)) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'bid_without_conflict';
  end if;
  return new;
end $$;
create trigger bid_without_conflict before insert or update on reading_bids
  for each row execute function bid_without_conflict();
