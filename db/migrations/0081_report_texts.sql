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
