-- Versions of an agreement before it is signed: written once, numbered without a gap, and a draft again only by what the
-- grantee wants changed in the newest of them.

create function agreement_version_follows() returns trigger language plpgsql as $$
begin
  if new.number <> (select coalesce(max(number), 0) + 1 from agreement_versions where agreement_id = new.agreement_id) then
    raise exception 'a version follows the one before' using errcode = 'check_violation', constraint = 'agreement_version_follows';
  end if;
  return new;
end $$;
create trigger agreement_version_follows before insert on agreement_versions
  for each row execute function agreement_version_follows();

create function agreement_remark_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.number <> (select max(number) from agreement_versions where agreement_id = new.agreement_id)
     or (select state from agreements where id = new.agreement_id) <> 'sent' then
    raise exception 'only the version to sign is remarked on' using errcode = 'check_violation', constraint = 'agreement_remark_newest';
  end if;
  if not exists (
    select 1 from agreements a join memberships m on m.organisation_id = a.organisation_id
    where a.id = new.agreement_id and m.account_id = new.written_by and m.ended_at is null) then
    raise exception 'only the organisation asks' using errcode = 'check_violation', constraint = 'agreement_remark_own';
  end if;
  return new;
end $$;
create trigger agreement_remark_fits before insert on agreement_remarks
  for each row execute function agreement_remark_fits();

-- Nobody takes an agreement back that was signed, or that nobody wants changed.
create function agreement_reopened_by_remark() returns trigger language plpgsql as $$
begin
  if old.state <> 'sent' or new.document_id is not null
     or exists (select 1 from agreement_signatures where agreement_id = new.id)
     or not exists (
       select 1 from agreement_remarks r where r.agreement_id = new.id
         and r.number = (select max(number) from agreement_versions where agreement_id = new.id)) then
    raise exception 'an agreement is a draft again by a remark alone'
      using errcode = 'check_violation', constraint = 'agreement_reopened_by_remark';
  end if;
  return new;
end $$;
create trigger agreement_reopened_by_remark before update of state on agreements
  for each row when (new.state = 'drafted' and old.state <> 'drafted') execute function agreement_reopened_by_remark();

-- I35, I36: what both sides wrote goes with the organisation; amounts and days stay.
create function agreement_version_stays() returns trigger language plpgsql as $$
begin
  if is_disposed('agreement', old.agreement_id) and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('terms',
     old.terms || jsonb_build_object('specialConditions', struck(old.terms ->> 'specialConditions'))) then
    return new;
  end if;
  raise exception 'agreement_versions is append-only' using errcode = 'insufficient_privilege';
end $$;
drop trigger refuse_row_change on agreement_versions;
create trigger refuse_row_removal before delete on agreement_versions for each row execute function refuse_change();
create trigger refuse_row_change before update on agreement_versions for each row execute function agreement_version_stays();
alter table agreement_versions enable always trigger refuse_row_removal;
alter table agreement_versions enable always trigger refuse_row_change;

create function dispose_negotiation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  granted uuid[] := array(select id from agreements where organisation_id = new.subject_id);
begin
  if new.subject_kind = 'organisation' then
    update agreement_versions set terms = terms || jsonb_build_object('specialConditions', struck(terms ->> 'specialConditions'))
      where agreement_id = any (granted);
    delete from agreement_remarks where agreement_id = any (granted);
  end if;
  return null;
end $$;
create trigger dispose_negotiation after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_negotiation();
