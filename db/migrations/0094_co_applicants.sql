-- I9: who is recused from a co-applicant is recused from the applicant whose file names it.

-- The view of 0073 with the registration number.
create or replace view application_co_applicants with (security_invoker = true) as
  select a.id as application_id, q ->> 'code' as question, each ->> 'name' as name, each ->> 'country' as country,
    case when each ->> 'share' ~ '^\d{1,13}(\.\d{1,2})?$' then (each ->> 'share')::numeric end as share,
    each ->> 'registration' as registration
  from applications a
  join call_versions v on v.id = a.call_version_id,
    jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'questions') q
  join application_answers n on n.question = q ->> 'code',
    answer_rows(n.value) each
  where n.application_id = a.id and q ->> 'kind' = 'co-applicants';

-- Third parties that a file of another names as its co-applicants.
create view co_applicant_links with (security_invoker = true) as
  select distinct named.organisation_id, own.organisation_id as partner_id
  from co_applicant_marks named
  join organisation_marks own on own.kind = named.kind and own.blind = named.blind
    and own.organisation_id <> named.organisation_id;
grant select on co_applicant_links to app;

-- Replaces the function of 0076: recused from one description of a third party, from all of them; and from whoever
-- applies together with it.
create or replace function recused_organisations(account uuid) returns setof uuid language sql stable as $$
  with direct as (
    select same.id from recused_directly(account) as directly (id) cross join lateral merged_with(directly.id) as same (id))
  select id from direct
  union
  select same.id from direct join co_applicant_links l on l.partner_id = direct.id
    cross join lateral merged_with(l.organisation_id) as same (id)
$$;

-- The same from the other side, for whoever looks for readers and voters: third parties whose conflicts count for these.
create function conflicts_counting_for(organisations uuid[])
returns table (organisation_id uuid, counted_id uuid) language sql stable as $$
  with same as (
    select asked.id, other.id as one from unnest(organisations) as asked (id)
      cross join lateral (
        select asked.id
        union
        select merged.id from merged_with(asked.id) as merged (id)
          where exists (
            select from organisation_merges m where m.outcome = 'confirmed' and asked.id in (m.kept_id, m.merged_id))
      ) as other (id))
  select id, one from same
  union
  select same.id, merged.id from same join co_applicant_links l on l.organisation_id = same.one
    cross join lateral merged_with(l.partner_id) as merged (id)
$$;
revoke execute on function conflicts_counting_for(uuid[]) from public;
grant execute on function conflicts_counting_for(uuid[]) to app;

-- Nobody declares that nothing ties them to a file they are recused from.
create function declaration_without_conflict() returns trigger language plpgsql as $$
begin
  if new.nature = 'none' and (select organisation_id from applications where id = new.application_id)
     in (select recused_organisations(new.account_id)) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'declaration_without_conflict';
  end if;
  return new;
end $$;
create trigger declaration_without_conflict before insert on conflict_declarations
  for each row execute function declaration_without_conflict();

-- I35: the hashes go with the file, with its applicant and with the keys of its identity.
create function dispose_co_applicants() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from co_applicant_marks
    where case new.subject_kind when 'application' then application_id else organisation_id end = new.subject_id;
  return null;
end $$;
create trigger dispose_co_applicants after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_co_applicants();

create or replace function marks_go_with_identity() returns trigger language plpgsql as $$
declare
  theirs uuid[] := array(select id from organisations where identity_id = new.id);
begin
  delete from organisation_marks where organisation_id = any (theirs);
  delete from co_applicant_marks where organisation_id = any (theirs);
  return new;
end $$;
