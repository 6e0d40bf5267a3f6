-- I37: the serial number of a piece of equipment is a record of the vault of its own. It tells who bought the piece wherever
-- its maker or a customs office keeps a list, so it is sealed as names are, and its key goes with the organisation (I35).

create function equipment_serial_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from identities where id = new.identity_id and kind = 'equipment' and shredded_at is null)
     or exists (select 1 from equipment_records where identity_id = new.identity_id and cost_line_id <> new.cost_line_id) then
    raise exception 'no serial number of this piece' using errcode = 'check_violation', constraint = 'equipment_serial';
  end if;
  return new;
end $$;
create trigger equipment_serial_fits before insert on equipment_records
  for each row when (new.identity_id is not null) execute function equipment_serial_fits();

-- As in 0033, with the serial numbers of its equipment.
create or replace function identities_of(organisation uuid) returns setof uuid language sql stable as $$
  select identity_id from organisations where id = organisation
  union
  select identity_id from payee_accounts where organisation_id = organisation
  union
  select l.supplier_id from cost_lines l join agreements g on g.id = l.agreement_id where g.organisation_id = organisation
  union
  select e.identity_id from equipment_records e join agreements g on g.id = e.agreement_id
    where g.organisation_id = organisation and e.identity_id is not null
  union
  select identity_id from accounts where id in (select people_of(organisation))
$$;
