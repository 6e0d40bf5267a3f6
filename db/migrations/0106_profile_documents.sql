-- Documents of an organisation's profile: each belongs to the organisation its file belongs to, is never edited, and
-- takes the place of a document of the same organisation and kind that ended with it.

create function profile_document_added() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from documents d where d.id = new.id and d.owner_kind = 'organisation'
      and d.owner_id = new.organisation_id and d.label = new.kind) then
    raise exception 'the file is not of this organisation and kind'
      using errcode = 'check_violation', constraint = 'profile_document_file';
  end if;
  if new.replaces is not null and not exists (
    select 1 from organisation_documents o where o.id = new.replaces and o.organisation_id = new.organisation_id
      and o.kind = new.kind and o.ending = 'replaced') then
    raise exception 'what is replaced is another document'
      using errcode = 'check_violation', constraint = 'profile_document_replaces';
  end if;
  return new;
end $$;
create trigger profile_document_added before insert on organisation_documents
  for each row execute function profile_document_added();

create function profile_document_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'a document of a profile is not edited'
    using errcode = 'check_violation', constraint = 'profile_document_fixed';
end $$;
create trigger profile_document_fixed before update on organisation_documents for each row
  when ((old.id, old.organisation_id, old.kind, old.issued_on, old.added_at)
      is distinct from (new.id, new.organisation_id, new.kind, new.issued_on, new.added_at)
    or old.expires_on is distinct from new.expires_on or old.replaces is distinct from new.replaces
    or old.ended_at is not null and (old.ended_at, old.ending) is distinct from (new.ended_at, new.ending)
    or old.reminded_at is not null and old.reminded_at is distinct from new.reminded_at)
  execute function profile_document_fixed();

-- I35: its dates go with the organisation; the file and its row go as those of applications do (0034).
create function dispose_profile_documents() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from organisation_documents where organisation_id = new.subject_id;
  return null;
end $$;
create trigger dispose_profile_documents after update of disposed_at on disposal_items for each row
  when (old.disposed_at is null and new.disposed_at is not null and new.subject_kind = 'organisation')
  execute function dispose_profile_documents();
