-- Members of the consortium change and end. None is ever taken away, every leading part stays held, and nobody acts for a
-- member whose part has ended (AZ-1, SE-3).

create function consortium_member_guarded() returns trigger language plpgsql as $$
begin
  if (new.id, new.programme_id, new.code) is distinct from (old.id, old.programme_id, old.code) then
    raise exception 'the short name of a member stays' using errcode = 'check_violation', constraint = 'consortium_member_fixed';
  end if;
  if new.ended_at is not null and old.ended_at is null and exists (
    select from memberships m where m.consortium_member_id = new.id and m.ended_at is null) then
    raise exception 'its people still hold roles' using errcode = 'check_violation', constraint = 'consortium_member_people';
  end if;
  return new;
end $$;
create trigger consortium_member_guarded before update on consortium_members
  for each row execute function consortium_member_guarded();
create trigger refuse_row_removal before delete on consortium_members
  for each row execute function refuse_change();
alter table consortium_members enable always trigger consortium_member_guarded;
alter table consortium_members enable always trigger refuse_row_removal;

-- Looked at as the transaction ends: a part that leads is handed over in two steps.
create function consortium_led() returns trigger language plpgsql as $$
begin
  if not exists (select from consortium_members m where m.programme_id = old.programme_id and m.kind = old.kind) then
    raise exception 'nobody leads' using errcode = 'check_violation', constraint = 'consortium_led';
  end if;
  return null;
end $$;
create constraint trigger consortium_led after update of kind on consortium_members
  deferrable initially deferred for each row
  when (old.kind in ('lead', 'fstp-lead')) execute function consortium_led();
alter table consortium_members enable always trigger consortium_led;

-- The share lock: a role given while the part ends waits for it, and is refused.
create function membership_at_member() returns trigger language plpgsql as $$
declare
  ended timestamptz;
begin
  if new.consortium_member_id is null or new.ended_at is not null then return new; end if;
  select m.ended_at into ended from consortium_members m where m.id = new.consortium_member_id for share;
  if ended is not null then
    raise exception 'the part of this member has ended' using errcode = 'check_violation', constraint = 'membership_at_member';
  end if;
  return new;
end $$;
create trigger membership_at_member before insert or update of consortium_member_id, ended_at on memberships
  for each row execute function membership_at_member();
alter table memberships enable always trigger membership_at_member;
