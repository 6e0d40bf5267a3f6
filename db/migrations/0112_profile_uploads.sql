-- Files in chunks go to an application or to the profile of an organisation; what was announced stays in both.

create or replace function upload_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'open'
     or (old.application_id, old.organisation_id, old.account_id, old.label, old.extension, old.bytes, old.sha256)
     is distinct from
       (new.application_id, new.organisation_id, new.account_id, new.label, new.extension, new.bytes, new.sha256) then
    raise exception 'an upload stays what it is' using errcode = 'check_violation', constraint = 'upload_stays';
  end if;
  return new;
end $$;

-- UP-5: what a scanner found infected is received by no room.
create function document_not_infected() returns trigger language plpgsql as $$
begin
  raise exception 'an infected file is not kept' using errcode = 'check_violation', constraint = 'document_not_infected';
end $$;
create trigger document_not_infected before insert on documents for each row when (new.scan = 'infected')
  execute function document_not_infected();
