-- What is public, guarded a second time.

-- I38: a name is shown only while the newest word of the grantee says so.
create function publication_by_consent() returns trigger language plpgsql as $$
begin
  if new.tier = 'named' and coalesce((
    select tier from publication_consents where agreement_id = new.agreement_id
     order by decided_at desc, id desc limit 1), '') <> 'named' then
    raise exception 'the grantee has not agreed to be named' using errcode = 'check_violation', constraint = 'publication_by_consent';
  end if;
  if tg_op = 'UPDATE' and new.tier <> old.tier and new.public_code = old.public_code then
    raise exception 'another tier needs another code' using errcode = 'check_violation', constraint = 'publication_new_code';
  end if;
  return new;
end $$;
create trigger publication_by_consent before insert or update on grant_publications
  for each row execute function publication_by_consent();

-- I38: when the grantee takes the word back, the name goes in the same transaction.
create function consent_withdrawn() returns trigger language plpgsql as $$
begin
  if new.tier <> 'named' and exists (
    select 1 from grant_publications where agreement_id = new.agreement_id and tier = 'named') then
    raise exception 'the name is still public' using errcode = 'check_violation', constraint = 'consent_withdrawn';
  end if;
  return null;
end $$;
create constraint trigger consent_withdrawn after insert on publication_consents
  deferrable initially deferred for each row execute function consent_withdrawn();

-- I41: never who asked for it.
create function derogation_approval_by_another() returns trigger language plpgsql as $$
begin
  if new.account_id::text = (select requested_by from derogations where id = new.derogation_id) then
    raise exception 'this person cannot approve' using errcode = 'check_violation', constraint = 'derogation_approval_by_another';
  end if;
  return new;
end $$;
create trigger derogation_approval_by_another before insert on derogation_approvals
  for each row execute function derogation_approval_by_another();

-- I41: two approvals where the contracting authority is told, one elsewhere; what was asked for is what is approved.
create function derogation_approved() returns trigger language plpgsql as $$
begin
  if new.state = 'approved' and (select count(*) from derogation_approvals where derogation_id = new.id)
     < (case when new.kind in ('publication', 'visibility') then 2 else 1 end) then
    raise exception 'approvals are missing' using errcode = 'check_violation', constraint = 'derogation_approved';
  end if;
  if tg_op = 'UPDATE' and (new.agreement_id, new.kind, new.legal_basis, new.reason_class, new.authority_reference, new.valid_until, new.requested_by)
     is distinct from (old.agreement_id, old.kind, old.legal_basis, old.reason_class, old.authority_reference, old.valid_until, old.requested_by) then
    raise exception 'a derogation is not edited' using errcode = 'check_violation', constraint = 'derogation_unchanged';
  end if;
  return new;
end $$;
create trigger derogation_approved before insert or update on derogations
  for each row execute function derogation_approved();
