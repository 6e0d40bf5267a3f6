-- Messages about an application go with its texts.
create function dispose_messages() returns trigger language plpgsql as $$
begin
  delete from application_messages where application_id in (
    select id from applications
     where (new.subject_kind = 'application' and id = new.subject_id)
        or (new.subject_kind = 'organisation' and organisation_id = new.subject_id));
  return null;
end $$;
create trigger dispose_messages after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function dispose_messages();
