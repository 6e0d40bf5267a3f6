-- I35, I37: a name whose keys were destroyed is public no more. It leaves the register in the transaction that destroys
-- it, and nobody says it again.

create function publication_of_disposed() returns trigger language plpgsql as $$
begin
  if new.tier = 'named' and is_disposed('agreement', new.agreement_id) then
    raise exception 'the name was disposed of' using errcode = 'check_violation', constraint = 'publication_of_disposed';
  end if;
  return new;
end $$;
create trigger publication_of_disposed before insert or update on grant_publications
  for each row execute function publication_of_disposed();

create function disposed_still_named() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from grant_publications p join agreements a on a.id = p.agreement_id
    where a.organisation_id = new.subject_id and p.tier = 'named') then
    raise exception 'the name is still public' using errcode = 'check_violation', constraint = 'disposed_still_named';
  end if;
  return null;
end $$;
create constraint trigger disposed_still_named after update of disposed_at on disposal_items
  deferrable initially deferred for each row
  when (old.disposed_at is null and new.disposed_at is not null and new.subject_kind = 'organisation')
  execute function disposed_still_named();
