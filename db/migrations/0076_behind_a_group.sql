-- A group that somebody fills in for, enforced a second time.

-- I9: who assists is recused by a tie of their own, which is never ended. A consent is not edited; an assistance ends once.
create function assistance_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select from interest_ties
      where organisation_id = new.organisation_id and account_id = new.assistant_id and kind = 'assistance') then
      raise exception 'who assists is recused' using errcode = 'check_violation', constraint = 'assistance_recuses';
    end if;
    if exists (select from memberships where account_id = new.assistant_id and organisation_id = new.organisation_id) then
      raise exception 'nobody assists the own group' using errcode = 'check_violation', constraint = 'assistance_of_another';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - 'ended_at' - 'ending' - 'read_back') <> (to_jsonb(old) - 'ended_at' - 'ending' - 'read_back')
     or old.ended_at is not null and (new.ended_at, new.ending) is distinct from (old.ended_at, old.ending)
     or new.read_back <> old.read_back
        and not (new.read_back = struck(old.read_back) and is_disposed('organisation', old.organisation_id)) then
    raise exception 'a consent is not edited' using errcode = 'check_violation', constraint = 'consent_unchanged';
  end if;
  return new;
end $$;
create trigger assistance_guarded before insert or update on assistances for each row
  execute function assistance_guarded();
create trigger refuse_row_removal before delete on assistances
  for each row execute function refuse_change();

-- I35: what was read back goes with the group. Who consented is sealed with its names, and is shredded with them.
create function dispose_assistances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assistances set read_back = struck(read_back) where organisation_id = new.subject_id;
  return null;
end $$;
create trigger dispose_assistances after update of disposed_at on disposal_items for each row
  when (old.disposed_at is null and new.disposed_at is not null and new.subject_kind = 'organisation')
  execute function dispose_assistances();
