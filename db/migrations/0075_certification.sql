-- The certification by a legal representative, enforced a second time. What was certified is what is handed in: any
-- change of the content makes it void, whoever changes it and through whatever door.

-- Whether an account may certify for an organisation: marked, and still of the team.
create function represents(account uuid, organisation uuid) returns boolean language sql stable as $$
  select exists (
    select from legal_representatives r
      join memberships m on m.account_id = r.account_id and m.organisation_id = r.organisation_id and m.ended_at is null
    where r.account_id = account and r.organisation_id = organisation)
$$;
revoke execute on function represents(uuid, uuid) from public;
grant execute on function represents(uuid, uuid) to app;

create function certification_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'asked' then
      raise exception 'a certification is asked for first' using errcode = 'check_violation', constraint = 'certification_asked_first';
    end if;
    return new;
  end if;
  if (new.application_id, new.content_sha256, new.asked_by, new.asked_at)
     is distinct from (old.application_id, old.content_sha256, old.asked_by, old.asked_at)
     or old.answered_by is not null and (new.answered_by, new.answered_at, new.declarations)
        is distinct from (old.answered_by, old.answered_at, old.declarations)
     or old.ended_at is not null and new.ended_at is distinct from old.ended_at
     or old.reason is not null and new.reason is distinct from old.reason
        and not (new.reason = struck(old.reason) and is_disposed('application', old.application_id)) then
    raise exception 'a certification is not edited' using errcode = 'check_violation', constraint = 'certification_unchanged';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
       ('asked', 'certified'), ('asked', 'declined'), ('asked', 'void'), ('certified', 'void'), ('certified', 'used')) then
    raise exception 'a certification does not move so' using errcode = 'check_violation', constraint = 'certification_moves';
  end if;
  if new.state <> old.state and new.state in ('certified', 'declined') and not represents(
       new.answered_by, (select organisation_id from applications where id = new.application_id)) then
    raise exception 'only a legal representative certifies' using errcode = 'check_violation', constraint = 'certification_by_representative';
  end if;
  return new;
end $$;
create trigger certification_guarded before insert or update on certifications for each row
  execute function certification_guarded();
create trigger refuse_row_removal before delete on certifications
  for each row execute function refuse_change();

create function void_certification_of(touched uuid) returns void language sql as $$
  update certifications set state = 'void' where application_id = touched and state in ('asked', 'certified')
$$;
revoke execute on function void_certification_of(uuid) from public;
grant execute on function void_certification_of(uuid) to app;

-- For answers and budget lines, which name their application.
create function void_certifications() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then perform void_certification_of(old.application_id);
  else perform void_certification_of(new.application_id); end if;
  return null;
end $$;
create function void_certifications_of_document() returns trigger language plpgsql as $$
begin
  perform void_certification_of(new.owner_id);
  return null;
end $$;
create function void_certifications_of_application() returns trigger language plpgsql as $$
begin
  perform void_certification_of(new.id);
  return null;
end $$;
create trigger void_certifications after insert or delete on application_answers
  for each row execute function void_certifications();
create trigger void_certifications_changed after update on application_answers
  for each row when (new.value is distinct from old.value) execute function void_certifications();
create trigger void_certifications after insert or update or delete on application_budget_lines
  for each row execute function void_certifications();
create trigger void_certifications after insert on documents
  for each row when (new.owner_kind = 'application') execute function void_certifications_of_document();
create trigger void_certifications_changed after update on documents
  for each row when (new.owner_kind = 'application' and new.removed_at is distinct from old.removed_at)
  execute function void_certifications_of_document();
create trigger void_certifications after update on applications
  for each row when (
    (new.call_version_id, new.language, new.duration_months, new.lot_code, new.activities)
    is distinct from (old.call_version_id, old.language, old.duration_months, old.lot_code, old.activities))
  execute function void_certifications_of_application();

-- Where the call asks for it, nothing is handed in that is not certified as it is.
create function version_certified() returns trigger language plpgsql as $$
declare
  asked boolean := coalesce((
    select (v.content ->> 'certification')::boolean
    from applications a join call_versions v on v.id = a.call_version_id where a.id = new.application_id), false);
begin
  if asked and not exists (
    select from certifications
    where application_id = new.application_id and state = 'certified'
      and id::text = new.content -> 'certification' ->> 'id'
      and content_sha256 = new.content -> 'certification' ->> 'sha256') then
    raise exception 'not certified as it stands' using errcode = 'check_violation', constraint = 'version_certified';
  end if;
  return new;
end $$;
create trigger version_certified before insert on application_versions
  for each row execute function version_certified();

-- I35: why somebody declined goes with the application it was said of.
create function dispose_certifications() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update certifications set reason = struck(reason) where application_id in (
    select id from applications
    where id = new.subject_id and new.subject_kind = 'application'
       or organisation_id = new.subject_id and new.subject_kind = 'organisation');
  return null;
end $$;
create trigger dispose_certifications after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_certifications();
