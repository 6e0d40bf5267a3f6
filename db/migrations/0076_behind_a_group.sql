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

-- I35: what was read back, and what its language was called, go with the group. Who consented is sealed with its names, and is shredded with them.
create function dispose_assistances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assistances set read_back = struck(read_back), language = struck(language) where organisation_id = new.subject_id;
  return null;
end $$;
create trigger dispose_assistances after update of disposed_at on disposal_items for each row
  when (old.disposed_at is null and new.disposed_at is not null and new.subject_kind = 'organisation')
  execute function dispose_assistances();

-- A hosting is asked for, accepted and ended; nothing else of it changes, and no chain of hosts hides who has the money.
create function hosting_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (
      select from hostings where ended_at is null and (host_id = new.organisation_id or organisation_id = new.host_id)) then
      raise exception 'no chain of hosts' using errcode = 'check_violation', constraint = 'hosting_no_chain';
    end if;
    return new;
  end if;
  if (new.organisation_id, new.host_id, new.asked_by, new.asked_at)
     is distinct from (old.organisation_id, old.host_id, old.asked_by, old.asked_at)
     or old.accepted_at is not null and (new.accepted_by, new.accepted_at) is distinct from (old.accepted_by, old.accepted_at)
     or old.ended_at is not null then
    raise exception 'a hosting is not edited' using errcode = 'check_violation', constraint = 'hosting_unchanged';
  end if;
  if old.accepted_at is null and new.accepted_at is not null and not exists (
    select from memberships
    where account_id = new.accepted_by and organisation_id = new.host_id and role = 'applicant-owner' and ended_at is null) then
    raise exception 'the host accepts' using errcode = 'check_violation', constraint = 'hosting_by_host';
  end if;
  return new;
end $$;
create trigger hosting_guarded before insert or update on hostings for each row execute function hosting_guarded();
create trigger refuse_row_removal before delete on hostings
  for each row execute function refuse_change();

-- A merge is proposed by one person and settled by another, once. No chains: whoever was merged leads to one that stands.
create function merge_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.outcome is not null then
      raise exception 'a merge is proposed first' using errcode = 'check_violation', constraint = 'merge_proposed_first';
    end if;
  elsif old.outcome is not null
     or (to_jsonb(new) - 'settled_by' - 'settled_at' - 'outcome') <> (to_jsonb(old) - 'settled_by' - 'settled_at' - 'outcome') then
    raise exception 'a merge is final' using errcode = 'check_violation', constraint = 'merge_final';
  end if;
  if new.outcome is distinct from 'refused' and exists (
    select from organisation_merges
    where outcome = 'confirmed' and (merged_id = new.kept_id or kept_id = new.merged_id)) then
    raise exception 'no chain of merges' using errcode = 'check_violation', constraint = 'merge_no_chain';
  end if;
  return new;
end $$;
create trigger merge_guarded before insert or update on organisation_merges for each row execute function merge_guarded();
create trigger refuse_row_removal before delete on organisation_merges
  for each row execute function refuse_change();

-- Every description of the same third party, itself among them.
create function merged_with(organisation uuid) returns setof uuid language sql stable as $$
  with kept as (
    select coalesce((
      select kept_id from organisation_merges where merged_id = organisation and outcome = 'confirmed'), organisation) as id)
  select id from kept
  union
  select m.merged_id from organisation_merges m join kept on kept.id = m.kept_id where m.outcome = 'confirmed'
$$;
revoke execute on function merged_with(uuid) from public;
grant execute on function merged_with(uuid) to app;

-- I5: what comes through one host counts together, and with what the host receives itself; what was merged counts as one.
-- Replaces the function of 0060.
create or replace function one_with(organisation uuid) returns table (id uuid) language sql stable as $$
  with recursive linked (id) as (
    select organisation
    union
    select other.id from linked cross join lateral (
      select same.organisation_id as id from related_parties own
        join related_parties same on same.mark = own.mark and same.ended_at is null
        where own.organisation_id = linked.id and own.ended_at is null
      union all
      select host_id from hostings
        where organisation_id = linked.id and accepted_at is not null and ended_at is null
      union all
      select organisation_id from hostings where host_id = linked.id and accepted_at is not null and ended_at is null
      union all
      select merged_with(linked.id)
    ) other
  )
  select linked.id from linked
$$;

-- I9: who is recused from one description of a third party is recused from all of them.
alter function recused_organisations(uuid) rename to recused_directly;
create function recused_organisations(account uuid) returns setof uuid language sql stable as $$
  select same.id from recused_directly(account) as directly (id) cross join lateral merged_with(directly.id) as same (id)
$$;
revoke execute on function recused_organisations(uuid) from public;
grant execute on function recused_organisations(uuid) to app;
