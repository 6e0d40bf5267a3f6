-- I2, I3: an application stands in a lot its call has, so that the money of every award lies in one envelope.
create function application_lot_known() returns trigger language plpgsql as $$
begin
  if new.lot_code is not null and not exists (select from call_lots where call_id = new.call_id and code = new.lot_code) then
    raise exception 'the call has no such lot' using errcode = 'check_violation', constraint = 'application_lot_known';
  end if;
  return new;
end $$;
create trigger application_lot_known before insert or update of lot_code on applications
  for each row execute function application_lot_known();
