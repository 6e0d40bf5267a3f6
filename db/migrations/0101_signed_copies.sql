-- A signature on paper rests on the scan of this very agreement, sent by who signs.
create function agreement_copy_fits() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from documents d where d.id = new.copy_id and d.owner_kind = 'agreement' and d.owner_id = new.agreement_id
      and d.label = 'signed-copy' and d.created_by = new.account_id::text and d.removed_at is null) then
    raise exception 'not a scan of this agreement' using errcode = 'check_violation', constraint = 'agreement_copy_fits';
  end if;
  return new;
end $$;
create trigger agreement_copy_fits before insert on agreement_signatures
  for each row when (new.copy_id is not null) execute function agreement_copy_fits();
