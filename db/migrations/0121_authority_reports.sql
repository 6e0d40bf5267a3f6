-- The contracting authority is told of a debt that is known already, on a day that has come, by nobody recused (I9).

create function authority_report_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  debt recoveries%rowtype;
begin
  select * into debt from recoveries where id = new.recovery_id;
  if new.told_on < (debt.detected_at at time zone 'utc')::date or new.told_on > (new.recorded_at at time zone 'utc')::date then
    raise exception 'told before it was known, or not yet' using errcode = 'check_violation', constraint = 'authority_report_day';
  end if;
  if recused_from_record(new.recorded_by, 'agreement', debt.agreement_id::text) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'authority_report_without_conflict';
  end if;
  return new;
end $$;
create trigger authority_report_fits before insert on recovery_authority_reports
  for each row execute function authority_report_fits();
