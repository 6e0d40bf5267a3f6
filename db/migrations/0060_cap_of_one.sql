-- I5: a third party is one with those behind it: what organisations with the same host or the same controller hold
-- counts together. Replaces the wall of 0005, which looked at one organisation alone.

create function one_with(organisation uuid) returns table (id uuid) language sql stable as $$
  with recursive linked (id) as (
    select organisation
    union
    select other.organisation_id from linked
    join related_parties own on own.organisation_id = linked.id and own.ended_at is null
    join related_parties other on other.mark = own.mark and other.ended_at is null
  )
  select linked.id from linked
$$;
revoke execute on function one_with(uuid) from public;
grant execute on function one_with(uuid) to app;

create or replace function awards_within_limits() returns trigger language plpgsql as $$
declare
  envelope bigint;
  cap bigint;
begin
  if new.state <> 'live' then return new; end if;
  select envelope_minor into envelope from calls where id = new.call_id for update;
  perform 1 from organisations where id in (select one_with(new.organisation_id)) order by id for update;
  select cap_minor into cap from programmes where id = new.programme_id;
  if (select coalesce(sum(amount_minor), 0) from awards where call_id = new.call_id and state = 'live' and id <> new.id)
     + new.amount_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  if new.cap_override_reference is null and
     (select coalesce(sum(amount_minor), 0) from awards
       where programme_id = new.programme_id and state = 'live' and id <> new.id
         and organisation_id in (select one_with(new.organisation_id)))
     + new.amount_minor > cap then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  return new;
end $$;
