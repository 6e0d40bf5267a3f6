-- I35, I36: the only way anything that was handed in is destroyed. Two custodians approved the list, every clock on it
-- has run out and no hold is in force: else the item is not ticked off, and what is not ticked off cannot be emptied.

-- Whether a record belongs to a subject that has been ticked off.
create function is_disposed(record_kind text, record_id uuid) returns boolean language sql stable as $$
  select exists (select from disposal_items i where i.disposed_at is not null and (
    (i.subject_kind = record_kind and i.subject_id = record_id) or
    (i.subject_kind = 'organisation' and i.subject_id = case record_kind
      when 'application' then (select organisation_id from applications where id = record_id)
      when 'agreement' then (select organisation_id from agreements where id = record_id)
      when 'payee' then (select organisation_id from payee_accounts where id = record_id)
      when 'report' then (select g.organisation_id from reports r join agreements g on g.id = r.agreement_id where r.id = record_id)
    end)))
$$;

create function disposal_item_guarded() returns trigger language plpgsql as $$
declare
  about disposals;
  ends date;
begin
  select * into about from disposals where id = coalesce(new.disposal_id, old.disposal_id) for update;
  if tg_op = 'INSERT' then
    if about.state <> 'proposed' or new.disposed_at is not null or exists (select from disposal_approvals where disposal_id = about.id) then
      raise exception 'the list is fixed' using errcode = 'check_violation', constraint = 'disposal_list_fixed';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.disposed_at is not null
     or (to_jsonb(new) - 'disposed_at') is distinct from (to_jsonb(old) - 'disposed_at') then
    raise exception 'the list is fixed' using errcode = 'check_violation', constraint = 'disposal_list_fixed';
  end if;
  if about.state <> 'proposed' or
     (select count(*) from disposal_approvals where disposal_id = about.id and digest = about.digest) < 2 then
    raise exception 'two approvals are missing' using errcode = 'check_violation', constraint = 'disposal_two_approvals';
  end if;
  select ends_on into ends from retention_subjects
    where subject_kind = new.subject_kind and subject_id = new.subject_id and programme_id = about.programme_id;
  if is_held(new.subject_kind, new.subject_id) then
    raise exception 'a hold is in force' using errcode = 'check_violation', constraint = 'disposal_held';
  end if;
  if ends is null or ends >= least(utc_day(new.disposed_at), current_date) then
    raise exception 'its retention has not ended' using errcode = 'check_violation', constraint = 'disposal_too_early';
  end if;
  return new;
end $$;
-- I35, I36: nothing is ticked off before its retention has ended, under a hold, or without two approvals.
create trigger disposal_item_guarded before insert or update or delete on disposal_items
  for each row execute function disposal_item_guarded();
alter table disposal_items enable always trigger disposal_item_guarded;

create function disposal_moves() returns trigger language plpgsql as $$
begin
  if old.state in ('certified', 'withdrawn')
     or (new.digest, new.reference, new.programme_id, new.proposed_by) is distinct from (old.digest, old.reference, old.programme_id, old.proposed_by) then
    raise exception 'a disposal is not edited' using errcode = 'check_violation', constraint = 'disposal_unchanged';
  end if;
  if new.state in ('carried_out', 'certified') and exists (
    select from disposal_items where disposal_id = new.id and disposed_at is null) then
    raise exception 'the list is not done' using errcode = 'check_violation', constraint = 'disposal_not_done';
  end if;
  return new;
end $$;
create trigger disposal_moves before update on disposals for each row execute function disposal_moves();

-- I35: both approve the same list, as it stands.
create function disposal_approval_digest() returns trigger language plpgsql as $$
begin
  if not exists (select from disposals where id = new.disposal_id and state = 'proposed' and digest = new.digest) then
    raise exception 'another list was approved' using errcode = 'check_violation', constraint = 'disposal_approval_digest';
  end if;
  return new;
end $$;
create trigger disposal_approval_digest before insert on disposal_approvals
  for each row execute function disposal_approval_digest();

-- What is left of a submitted application: its shape, its figures and the hashes of its documents, without a word.
create function wordless(content jsonb) returns jsonb language sql immutable as $$
  select content
    || jsonb_build_object('answers', coalesce(
         (select jsonb_agg(each || '{"value": ""}' order by place) from jsonb_array_elements(content -> 'answers') with ordinality list (each, place)), '[]'))
    || jsonb_build_object('budget', coalesce(
         (select jsonb_agg(each || '{"description": ""}' order by place) from jsonb_array_elements(content -> 'budget') with ordinality list (each, place)), '[]'))
$$;

-- I35: a submitted version stays as it is, until its disposal takes the words out of it.
create function only_disposal_takes_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or not is_disposed('application', old.application_id)
     or (to_jsonb(new) - 'content') is distinct from (to_jsonb(old) - 'content') or new.content <> wordless(old.content) then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger refuse_row_change on application_versions;
create trigger refuse_row_change before update or delete on application_versions
  for each row execute function only_disposal_takes_words();
alter table application_versions enable always trigger refuse_row_change;

-- I35, I40: an event stays as it is; the disposal of what it is about takes its body and salt, never the commitment.
create function only_disposal_takes_body() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body is not null or length(new.body_salt) > 0
     or (to_jsonb(new) - 'body' - 'body_salt') is distinct from (to_jsonb(old) - 'body' - 'body_salt')
     or old.entity_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or not is_disposed(old.entity_kind, old.entity_id::uuid) then
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger refuse_row_change on trail_events;
create trigger refuse_row_change before update or delete on trail_events
  for each row execute function only_disposal_takes_body();
alter table trail_events enable always trigger refuse_row_change;

-- The people of an organisation who act for nobody else here.
create function people_of(organisation uuid) returns setof uuid language sql stable as $$
  select distinct m.account_id from memberships m where m.organisation_id = organisation and not exists (
    select from memberships other where other.account_id = m.account_id and (other.organisation_id <> organisation
      or (other.organisation_id is null and other.role not like 'applicant-%')))
$$;

-- Every record of the vault that is about an organisation: itself, its accounts, its suppliers, its own people.
create function identities_of(organisation uuid) returns setof uuid language sql stable as $$
  select identity_id from organisations where id = organisation
  union
  select identity_id from payee_accounts where organisation_id = organisation
  union
  select l.supplier_id from cost_lines l join agreements g on g.id = l.agreement_id where g.organisation_id = organisation
  union
  select identity_id from accounts where id in (select people_of(organisation))
$$;

-- I35: a key is destroyed by a disposal only, and never comes back.
create function only_disposal_shreds() returns trigger language plpgsql as $$
begin
  if old.shredded_at is not null or tg_op = 'DELETE' or (new.shredded_at is not null and not exists (
    select from disposal_items i where i.disposed_at is not null and i.subject_kind = 'organisation'
      and new.id in (select identities_of(i.subject_id)))) then
    raise exception 'only a disposal shreds' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger only_disposal_shreds before update or delete on identities
  for each row execute function only_disposal_shreds();
alter table identities enable always trigger only_disposal_shreds;

create function sealed_fields_stay() returns trigger language plpgsql as $$
begin
  if not exists (select from identities where id = old.identity_id and shredded_at is not null) then
    raise exception 'only a disposal shreds' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
-- I35: a sealed field is deleted only after its key.
create trigger sealed_fields_stay before delete on identity_fields for each row execute function sealed_fields_stay();

revoke execute on function is_disposed(text, uuid), wordless(jsonb), people_of(uuid), identities_of(uuid) from public;
-- The triggers run with the rights of the portal; what they ask says no more than the tables it reads.
grant execute on function is_disposed(text, uuid), people_of(uuid), identities_of(uuid) to app;
