-- The mentoring log: an entry is corrected by a newer one of the same person about the same grant; nobody writes about a
-- third party they are recused from (I9); its words go with the organisation (I35, I36).

create function mentoring_entry_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.corrects is not null and not exists (
    select 1 from mentoring_entries e
    where e.id = new.corrects and e.agreement_id = new.agreement_id and e.recorded_by = new.recorded_by) then
    raise exception 'only who wrote an entry corrects it' using errcode = 'check_violation', constraint = 'mentoring_own_correction';
  end if;
  if recused_from_record(new.recorded_by, 'agreement', new.agreement_id::text) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'mentoring_without_conflict';
  end if;
  return new;
end $$;
create trigger mentoring_entry_fits before insert on mentoring_entries
  for each row execute function mentoring_entry_fits();

-- Only members of the organisation answer for it.
create function mentoring_answer_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from mentoring_entries e join agreements a on a.id = e.agreement_id
      join memberships m on m.organisation_id = a.organisation_id
    where e.id = new.entry_id and m.account_id = new.written_by and m.ended_at is null) then
    raise exception 'only the organisation answers' using errcode = 'check_violation', constraint = 'mentoring_answer_own';
  end if;
  return new;
end $$;
create trigger mentoring_answer_fits before insert on mentoring_answers
  for each row execute function mentoring_answer_fits();

-- An entry never changes, but for what a disposal takes.
create function mentoring_entry_stays() returns trigger language plpgsql as $$
begin
  if is_disposed('agreement', old.agreement_id) and to_jsonb(new) =
     to_jsonb(old) || jsonb_build_object('topics', struck(old.topics), 'agreed', struck(old.agreed)) then
    return new;
  end if;
  raise exception 'mentoring_entries is append-only' using errcode = 'insufficient_privilege';
end $$;
drop trigger refuse_row_change on mentoring_entries;
create trigger refuse_row_removal before delete on mentoring_entries for each row execute function refuse_change();
create trigger refuse_row_change before update on mentoring_entries for each row execute function mentoring_entry_stays();
alter table mentoring_entries enable always trigger refuse_row_removal;
alter table mentoring_entries enable always trigger refuse_row_change;

create function dispose_mentoring() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entries uuid[] := array(
    select e.id from mentoring_entries e join agreements a on a.id = e.agreement_id where a.organisation_id = new.subject_id);
begin
  if new.subject_kind = 'organisation' then
    update mentoring_entries set topics = struck(topics), agreed = struck(agreed) where id = any (entries);
    delete from mentoring_notes where entry_id = any (entries);
    delete from mentoring_answers where entry_id = any (entries);
  end if;
  return null;
end $$;
create trigger dispose_mentoring after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_mentoring();

-- I6: the activities of an agreement are of the programme's list, stay as they were drafted, and change by an amendment
-- in force and by nothing else.
create function agreement_activities_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.activities = old.activities then return new; end if;
    if not exists (
      select 1 from amendment_applying(new.id) request,
        lateral (select array(select jsonb_array_elements_text(request.wanted -> 'activities')) as codes) wish
      where request.kind = 'activities' and new.activities <@ wish.codes and wish.codes <@ new.activities) then
      raise exception 'the activities are fixed' using errcode = 'check_violation', constraint = 'agreement_activities_fixed';
    end if;
  end if;
  if not new.activities <@ array(
    select a.code from programme_activities a join programme_results r on r.id = a.result_id
    where r.programme_id = new.programme_id) then
    raise exception 'not an activity of the programme' using errcode = 'check_violation', constraint = 'agreement_activities_listed';
  end if;
  return new;
end $$;
create trigger agreement_activities_fixed before insert or update of activities on agreements
  for each row execute function agreement_activities_fixed();
