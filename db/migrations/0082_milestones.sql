-- A milestone that was confirmed or dropped stays so; while its proof is looked at, the proof stays as it was sent.

create function milestone_guarded() returns trigger language plpgsql as $$
begin
  if (new.programme_id, new.agreement_id, new.number, new.planned_by, new.planned_at)
     is distinct from (old.programme_id, old.agreement_id, old.number, old.planned_by, old.planned_at)
     or (old.state in ('confirmed', 'dropped') and (new.state, new.reached_on, new.document_id, new.claimed_by, new.decided_by)
       is distinct from (old.state, old.reached_on, old.document_id, old.claimed_by, old.decided_by))
     or (old.state = 'reached' and new.state = 'confirmed' and (new.reached_on, new.document_id, new.claimed_by)
       is distinct from (old.reached_on, old.document_id, old.claimed_by)) then
    raise exception 'what was reached is not edited' using errcode = 'check_violation', constraint = 'milestone_unchanged';
  end if;
  return new;
end $$;
create trigger milestone_guarded before update on milestones for each row execute function milestone_guarded();

-- I35, I36: its words go with the organisation.
create function dispose_milestones() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'organisation' then
    update milestones set condition = struck(condition), proof = struck(proof), answer = struck(answer)
      where agreement_id in (select id from agreements where organisation_id = new.subject_id);
  end if;
  return null;
end $$;
create trigger dispose_milestones after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_milestones();
