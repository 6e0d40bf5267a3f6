-- What a disposal does. Whether it may, the triggers of 0033 judge, row by row.

-- Ticks an item off and empties what is behind it. Answers how much of each kind went, and the keys of the files, which
-- the portal removes after the commit.
create function dispose_item(disposal uuid, kind text, subject uuid, at timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  filed uuid[] := case kind when 'application' then array[subject] else array(select id from applications where organisation_id = subject) end;
  granted uuid[] := case kind when 'organisation' then array(select id from agreements where organisation_id = subject) else '{}' end;
  reported uuid[] := array(select id from reports where agreement_id = any (granted));
  records text[] := (filed || granted || reported || subject || array(
    select id from payee_accounts where kind = 'organisation' and organisation_id = subject))::text[];
  files text[];
  texts integer;
  shredded integer := 0;
  bodies integer;
begin
  update disposal_items set disposed_at = at
    where disposal_id = disposal and subject_kind = kind and subject_id = subject and disposed_at is null;
  if not found then raise exception 'not on the list' using errcode = 'check_violation', constraint = 'disposal_list_fixed'; end if;

  delete from application_answers where application_id = any (filed);
  delete from application_budget_lines where application_id = any (filed);
  update application_versions set content = wordless(content)
    where application_id = any (filed) and content <> wordless(content);
  get diagnostics texts = row_count;
  if kind = 'organisation' then shredded := shred_organisation(subject, at, granted, reported); end if;

  update trail_events set body = null, body_salt = ''
    where entity_kind in ('application', 'organisation', 'payee', 'agreement', 'report') and entity_id = any (records) and body is not null;
  get diagnostics bodies = row_count;

  with gone as (
    update documents set removed_at = coalesce(removed_at, at)
    where owner_id = any (filed || granted || reported || subject)
        and owner_kind in ('application', 'agreement', 'report', 'organisation')
      or owner_kind = 'payment-batch' and kind = 'organisation' and owner_id in (
        select batch_id from disbursements where organisation_id = subject
        except select batch_id from disbursements where not is_disposed('organisation', organisation_id))
      -- A statement names everybody whom the account paid: it goes with the last grant of its programme.
      or owner_kind = 'bank-file' and owner_id in (select id from bank_files where programme_id in (
        select programme_id from agreements where id = any (granted)) and are_grants_disposed(programme_id))
    returning storage_key)
  select coalesce(array_agg(storage_key order by storage_key), '{}') into files from gone;
  return jsonb_build_object('texts', texts, 'identities', shredded, 'bodies', bodies, 'files', to_jsonb(files));
end $$;

-- Destroys the keys of an organisation's identities, and what its people wrote beside the figures of a grant.
create function shred_organisation(organisation uuid, at timestamptz, granted uuid[], reported uuid[]) returns integer
language plpgsql as $$
declare
  gone uuid[] := array(select identities_of(organisation));
  people uuid[] := array(select people_of(organisation));
begin
  update agreements set special_conditions = '' where id = any (granted);
  update reports set narrative_results = '', narrative_difficulties = '', narrative_learning = '' where id = any (reported);
  update cost_lines set description = '', document_number = '', procurement_reference = null, decision_comment = null where report_id = any (reported);
  update payee_accounts set masked = '••••' where organisation_id = organisation;
  update organisations set working_name = alias where id = organisation;
  update accounts set alias = (select alias from organisations where id = organisation), state = 'suspended',
    password_hash = '-', totp_sealed = null, totp_last_step = null where id = any (people);
  delete from sessions where account_id = any (people);
  update identities set wrapped_key = '', shredded_at = at where id = any (gone) and shredded_at is null;
  delete from identity_fields where identity_id = any (gone);
  delete from identity_lookups where identity_id = any (gone);
  return cardinality(gone);
end $$;

revoke execute on function shred_organisation(uuid, timestamptz, uuid[], uuid[]), dispose_item(uuid, text, uuid, timestamptz)
  from public;
grant execute on function dispose_item(uuid, text, uuid, timestamptz) to app;
