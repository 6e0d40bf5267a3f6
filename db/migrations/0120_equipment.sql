-- I34: equipment after the action. Only an accepted cost of equipment of the same agreement has an owner afterwards; nobody
-- recused records one (I9); an agreement is closed when each has; the words go with the organisation (I35).

create function equipment_record_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select 1 from cost_lines c join agreements a on a.id = c.agreement_id
    where c.id = new.cost_line_id and a.id = new.agreement_id and a.programme_id = new.programme_id
      and c.heading = 'equipment' and c.accepted_eur_minor > 0) then
    raise exception 'no accepted equipment of this agreement' using errcode = 'check_violation', constraint = 'equipment_accepted';
  end if;
  if (select state from agreements where id = new.agreement_id) = 'closed' then
    raise exception 'the agreement is closed' using errcode = 'check_violation', constraint = 'equipment_before_closure';
  end if;
  if recused_from_record(new.recorded_by, 'agreement', new.agreement_id::text) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'equipment_without_conflict';
  end if;
  return new;
end $$;
create trigger equipment_record_fits before insert on equipment_records
  for each row execute function equipment_record_fits();

create function agreement_equipment_known() returns trigger language plpgsql as $$
begin
  if new.state = 'closed' and old.state <> 'closed' and exists (
    select 1 from cost_lines c where c.agreement_id = new.id and c.heading = 'equipment' and c.accepted_eur_minor > 0
      and not exists (select 1 from equipment_records e where e.cost_line_id = c.id)) then
    raise exception 'equipment without an owner after the action' using errcode = 'check_violation', constraint = 'agreement_closure_equipment';
  end if;
  return new;
end $$;
-- Named so that it speaks before `agreement_ends_by_rule`, whose other conditions stay.
create trigger agreement_closure_equipment before update of state on agreements
  for each row execute function agreement_equipment_known();

-- A record never changes, but for what a disposal takes.
create function equipment_record_stays() returns trigger language plpgsql as $$
begin
  if is_disposed('agreement', old.agreement_id) and to_jsonb(new) = to_jsonb(old) ||
     jsonb_build_object('reason', struck(old.reason), 'transfer_document', struck(old.transfer_document)) then
    return new;
  end if;
  raise exception 'equipment_records is append-only' using errcode = 'insufficient_privilege';
end $$;
drop trigger refuse_row_change on equipment_records;
create trigger refuse_row_removal before delete on equipment_records for each row execute function refuse_change();
create trigger refuse_row_change before update on equipment_records for each row execute function equipment_record_stays();
alter table equipment_records enable always trigger refuse_row_removal;
alter table equipment_records enable always trigger refuse_row_change;

create function dispose_equipment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'organisation' then
    update equipment_records set reason = struck(reason), transfer_document = struck(transfer_document)
    where agreement_id in (select id from agreements where organisation_id = new.subject_id);
  end if;
  return null;
end $$;
create trigger dispose_equipment after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_equipment();
