-- Calls of two stages: concept notes, a shortlist decided by two people, full proposals of those on it.

-- I2: of two stages the second promises the money, for both. Replaces the wall of 0005.
create or replace function calls_within_budget() returns trigger language plpgsql as $$
declare
  budget bigint;
begin
  select fstp_budget_minor into budget from programmes where id = new.programme_id for update;
  if new.state not in ('draft', 'cancelled') and new.stage <> 'note' and
     (select coalesce(sum(envelope_minor), 0) from calls
       where programme_id = new.programme_id and id <> new.id and stage <> 'note' and state not in ('draft', 'cancelled'))
       + new.envelope_minor > budget
  then
    raise exception 'calls exceed the budget for third parties' using errcode = 'check_violation', constraint = 'calls_within_budget';
  end if;
  return new;
end $$;

-- I6: a call is split in two while it is a draft, once; concept notes are not asked for before the second stage is public.
create function call_stages_fit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.stage, new.stage_of) is distinct from (old.stage, old.stage_of)
     and (old.state, old.stage, new.stage) is distinct from ('draft', 'single', 'note') then
    raise exception 'the stages of a call stay' using errcode = 'check_violation', constraint = 'call_stages_fixed';
  end if;
  if new.stage = 'note' and new.state not in ('draft', 'cancelled') and not exists (
    select from calls f where f.stage_of = new.id and f.current_version_id is not null and f.state <> 'cancelled') then
    raise exception 'the second stage is not published' using errcode = 'check_violation', constraint = 'call_stages_published';
  end if;
  if new.stage = 'full' and not exists (
    select from calls n where n.id = new.stage_of and n.stage = 'note' and n.programme_id = new.programme_id) then
    raise exception 'no first stage' using errcode = 'check_violation', constraint = 'call_stages_fixed';
  end if;
  return new;
end $$;
create trigger call_stages_fit before insert or update of state, stage, stage_of on calls
  for each row execute function call_stages_fit();

-- A shortlist is proposed for concept notes, ends once, and stays as it was proposed.
create function shortlist_for_notes() returns trigger language plpgsql as $$
begin
  if (select stage from calls where id = new.call_id) <> 'note'
     or (select call_id from ranked_lists where id = new.list_id) <> new.call_id then
    raise exception 'only concept notes are shortlisted' using errcode = 'check_violation', constraint = 'shortlist_for_notes';
  end if;
  return new;
end $$;
create trigger shortlist_for_notes before insert on shortlists for each row execute function shortlist_for_notes();

create function shortlist_ended() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' or (new.id, new.call_id, new.list_id, new.proposed_by, new.proposed_at)
       is distinct from (old.id, old.call_id, old.list_id, old.proposed_by, old.proposed_at) then
    raise exception 'a shortlist that ended is not edited' using errcode = 'check_violation', constraint = 'shortlist_ended';
  end if;
  return new;
end $$;
create trigger shortlist_ended before update on shortlists for each row execute function shortlist_ended();
create trigger refuse_row_removal before delete on shortlists for each row execute function refuse_change();

-- I12: no note below a threshold is shortlisted.
create function shortlist_above_threshold() returns trigger language plpgsql as $$
begin
  if not exists (
    select from shortlists s join ranked_entries e on e.list_id = s.list_id and e.application_id = new.application_id
    where s.id = new.shortlist_id and s.state = 'proposed' and e.rank = new.rank and (e.passes or not new.shortlisted)) then
    raise exception 'not in the ranking, or below a threshold' using errcode = 'check_violation', constraint = 'shortlist_above_threshold';
  end if;
  return new;
end $$;
create trigger shortlist_above_threshold before insert on shortlist_lines
  for each row execute function shortlist_above_threshold();

-- A note is shortlisted by a decided shortlist, and by nothing else.
create function note_shortlisted() returns trigger language plpgsql as $$
begin
  if not exists (
    select from shortlists s join shortlist_lines l on l.shortlist_id = s.id
    where s.call_id = new.call_id and s.state = 'decided' and l.application_id = new.id and l.shortlisted) then
    raise exception 'no shortlist says so' using errcode = 'check_violation', constraint = 'note_shortlisted';
  end if;
  return new;
end $$;
create trigger note_shortlisted_first before insert on applications
  for each row when (new.state = 'shortlisted') execute function note_shortlisted();
create trigger note_shortlisted before update of state on applications
  for each row when (new.state = 'shortlisted' and old.state <> 'shortlisted') execute function note_shortlisted();

-- A full proposal is made from the shortlisted note of the same organisation, and stays tied to it.
create function proposal_from_note() returns trigger language plpgsql as $$
declare
  first_stage uuid;
begin
  select stage_of into first_stage from calls where id = new.call_id;
  if (first_stage is null) <> (new.concept_note_id is null) or (first_stage is not null and not exists (
    select from applications n where n.id = new.concept_note_id and n.call_id = first_stage
      and n.organisation_id = new.organisation_id and n.state = 'shortlisted')) then
    raise exception 'this organisation was not shortlisted' using errcode = 'check_violation', constraint = 'proposal_from_note';
  end if;
  return new;
end $$;
create trigger proposal_from_note before insert or update of call_id, concept_note_id on applications
  for each row execute function proposal_from_note();

-- No money for a concept note.
create function award_of_note() returns trigger language plpgsql as $$
begin
  if (select stage from calls where id = new.call_id) = 'note' then
    raise exception 'concept notes are not awarded' using errcode = 'check_violation', constraint = 'award_of_note';
  end if;
  return new;
end $$;
create trigger award_of_note before insert on awards for each row execute function award_of_note();
create trigger award_of_note before insert on award_decisions for each row execute function award_of_note();
