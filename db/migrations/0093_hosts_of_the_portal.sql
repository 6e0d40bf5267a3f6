-- I16: a host that is an organisation of the portal, and has accepted, is as known as one that was only named: screened
-- for its group too, and its account may be verified.

-- Grows with every change of who is screened: profile, accounts, owners, related parties, hosts and their profiles.
create or replace function screening_seen(organisation uuid) returns integer language sql stable as $$
  select (
    (select version from organisations where id = organisation)
    + (select count(*) from payee_accounts where organisation_id = organisation)
    + (select count(*) from memberships where organisation_id = organisation and role = 'applicant-owner')
    + (select count(*) + count(ended_at) from related_parties where organisation_id = organisation)
    + (select count(h.accepted_at) + count(h.ended_at) + coalesce(sum(o.version) filter (where h.accepted_at is not null), 0)
        from hostings h join organisations o on o.id = h.host_id where h.organisation_id = organisation)
  )::integer
$$;

create or replace function payee_held_by() returns trigger language plpgsql as $$
begin
  if new.held_by <> old.held_by then
    raise exception 'an account is never edited' using errcode = 'check_violation', constraint = 'payee_unchanged';
  end if;
  if new.state = 'verified' and old.state <> 'verified' and new.held_by = 'host' and not exists (
    select 1 from related_parties where organisation_id = new.organisation_id and role = 'host' and ended_at is null)
    and not exists (
    select 1 from hostings
      where organisation_id = new.organisation_id and accepted_at is not null and ended_at is null) then
    raise exception 'the fiscal host is not known' using errcode = 'check_violation', constraint = 'payee_host_known';
  end if;
  return new;
end $$;
