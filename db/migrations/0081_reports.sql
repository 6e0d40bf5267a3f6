-- I35, I36: the later sections of a report go with the organisation it is about, as the first ones do (0034).

create function dispose_report_texts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'organisation' then
    update reports set narrative_security = '', narrative_exchange = ''
      where agreement_id in (select id from agreements where organisation_id = new.subject_id);
  end if;
  return null;
end $$;
create trigger dispose_report_texts after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_report_texts();

-- An opinion stays as it was given, and nothing is decided while an independent check is open.
create function report_check_guarded() returns trigger language plpgsql as $$
begin
  if old.opinion is not null
     or (new.report_id, new.asked_by, new.asked_at) is distinct from (old.report_id, old.asked_by, old.asked_at) then
    raise exception 'an opinion is not edited' using errcode = 'check_violation', constraint = 'report_check_unchanged';
  end if;
  return new;
end $$;
create trigger report_check_guarded before update on report_checks for each row execute function report_check_guarded();

create function report_check_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from report_checks where report_id = new.id and opinion is null) then
    raise exception 'the independent check is open' using errcode = 'check_violation', constraint = 'report_check_open';
  end if;
  return new;
end $$;
create trigger report_check_open before update of state on reports
  for each row when (new.state in ('accepted', 'part_accepted') and new.state <> old.state) execute function report_check_open();
