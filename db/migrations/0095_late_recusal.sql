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
