-- Files on their way in chunks, enforced a second time.

-- A chunk belongs to a file that is still open, lies within it and is whole: 256 KiB, the last one what is left.
create function chunk_fits() returns trigger language plpgsql as $$
declare
  file record;
begin
  select state, bytes into file from uploads where id = new.upload_id for update;
  if file.state <> 'open' or new.bytes <> least(262144, file.bytes - new.number::bigint * 262144) then
    raise exception 'a chunk that is none of this file' using errcode = 'check_violation', constraint = 'chunk_fits';
  end if;
  return new;
end $$;
create trigger chunk_fits before insert on upload_chunks for each row execute function chunk_fits();

-- What was announced does not change; what is over does not open again.
create function upload_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' or (old.application_id, old.account_id, old.label, old.extension, old.bytes, old.sha256)
     is distinct from (new.application_id, new.account_id, new.label, new.extension, new.bytes, new.sha256) then
    raise exception 'an upload stays what it is' using errcode = 'check_violation', constraint = 'upload_stays';
  end if;
  return new;
end $$;
create trigger upload_stays before update on uploads for each row execute function upload_stays();
