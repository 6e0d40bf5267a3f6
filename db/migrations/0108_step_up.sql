-- AU-6: nobody signs an agreement or an addendum but by what their account confirms with, spent just now: the code of
-- the second factor where there is one, and never the password in its place.
create function signature_confirmed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  signer accounts;
begin
  select * into signer from accounts where id = new.account_id;
  if signer.id is null
     or (new.confirmed_by = 'totp') <> (signer.totp_sealed is not null)
     or (new.confirmed_by = 'totp'
       and abs(extract(epoch from new.signed_at) - coalesce(signer.totp_last_step, 0) * 30) > 90) then
    raise exception 'the signature is not confirmed' using errcode = 'check_violation', constraint = 'signature_confirmed';
  end if;
  return new;
end $$;
create trigger signature_confirmed before insert on agreement_signatures
  for each row execute function signature_confirmed();
create trigger signature_confirmed before insert on amendment_signatures
  for each row execute function signature_confirmed();
