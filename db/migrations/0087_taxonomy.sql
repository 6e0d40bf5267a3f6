-- I6: entries of the programme's lists keep their code and are never deleted; what is retired is chosen by nobody new.

create function entry_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     to_jsonb(new) - array['title', 'retired_at', 'version', 'priority', 'note'] is distinct from
     to_jsonb(old) - array['title', 'retired_at', 'version', 'priority', 'note'] then
    raise exception 'an entry of a list keeps its code' using errcode = 'check_violation', constraint = 'entry_kept';
  end if;
  return new;
end $$;
create trigger entry_kept before update or delete on programme_results for each row execute function entry_kept();
create trigger entry_kept before update or delete on programme_activities for each row execute function entry_kept();
create trigger entry_kept before update or delete on taxonomy_entries for each row execute function entry_kept();
create trigger entry_kept before update or delete on priority_countries for each row execute function entry_kept();
alter table programme_results enable always trigger entry_kept;
alter table programme_activities enable always trigger entry_kept;
alter table taxonomy_entries enable always trigger entry_kept;
alter table priority_countries enable always trigger entry_kept;

-- Codes of activities that are retired, themselves or with their result.
create function retired_activities(programme uuid) returns setof text language sql stable as $$
  select a.code from programme_activities a join programme_results r on r.id = a.result_id
    where r.programme_id = programme and (a.retired_at is not null or r.retired_at is not null)
$$;
grant execute on function retired_activities(uuid) to app;

-- What stood in an application, or in a version of it, stays; nothing retired or unknown is added.
create function application_taxonomy() returns trigger language plpgsql as $$
declare
  kept_activities text[] := '{}';
  kept_taxonomy text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    if new.activities = old.activities and new.taxonomy = old.taxonomy then return new; end if;
    kept_activities := old.activities;
    kept_taxonomy := old.taxonomy;
  end if;
  if exists (
    select from retired_activities(new.programme_id) as gone(code)
    where gone.code = any (new.activities) and not gone.code = any (kept_activities)
      and not exists (select from application_versions v
        where v.application_id = new.id and jsonb_exists(v.content->'activities', gone.code))) then
    raise exception 'a retired activity' using errcode = 'check_violation', constraint = 'application_activity_offered';
  end if;
  if exists (
    select from unnest(new.taxonomy) as chosen(entry)
    left join taxonomy_entries e
      on e.programme_id = new.programme_id and e.list || ':' || e.code = chosen.entry and e.retired_at is null
    where e.id is null and not chosen.entry = any (kept_taxonomy)
      and not exists (select from application_versions v
        where v.application_id = new.id and jsonb_exists(v.content->'taxonomy', chosen.entry))) then
    raise exception 'not an entry of the list' using errcode = 'check_violation', constraint = 'application_taxonomy_offered';
  end if;
  if (select count(*) from unnest(new.taxonomy) as chosen(entry) where chosen.entry like 'gender:%') > 1 then
    raise exception 'one gender marker' using errcode = 'check_violation', constraint = 'application_one_gender_marker';
  end if;
  return new;
end $$;
create trigger application_taxonomy before insert or update of activities, taxonomy on applications
  for each row execute function application_taxonomy();

-- A call promises no retired activity, unless an earlier version of it did.
create function call_version_activities() returns trigger language plpgsql as $$
begin
  if exists (
    select from calls c cross join lateral retired_activities(c.programme_id) as gone(code)
    where c.id = new.call_id and jsonb_exists(new.content->'activities', gone.code)
      and not exists (select from call_versions v
        where v.call_id = new.call_id and jsonb_exists(v.content->'activities', gone.code))) then
    raise exception 'a retired activity' using errcode = 'check_violation', constraint = 'call_activity_offered';
  end if;
  return new;
end $$;
create trigger call_version_activities before insert on call_versions
  for each row execute function call_version_activities();
