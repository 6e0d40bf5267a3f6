-- I5, I41: the cap of a third party is lifted by two people under the contracting authority's reference, and by nothing
-- else. Replaces the wall of 0060, which took any reference.

-- What a third party, with those it is one with, may hold on a day.
create function cap_of(programme uuid, organisation uuid, at timestamptz) returns bigint language sql stable as $$
  select greatest(
    (select cap_minor from programmes where id = programme),
    (select max(o.cap_minor) from cap_overrides o
      where o.programme_id = programme and o.organisation_id in (select one_with(organisation))
        and o.valid_until >= (at at time zone 'utc')::date
        and (o.state = 'approved' or (o.state = 'ended' and o.ended_at > at))))
$$;
revoke execute on function cap_of(uuid, uuid, timestamptz) from public;
grant execute on function cap_of(uuid, uuid, timestamptz) to app;

create or replace function awards_within_limits() returns trigger language plpgsql as $$
declare
  envelope bigint;
  held bigint;
begin
  if new.state <> 'live' then return new; end if;
  select envelope_minor into envelope from calls where id = new.call_id for update;
  perform 1 from organisations where id in (select one_with(new.organisation_id)) order by id for update;
  if (select coalesce(sum(amount_minor), 0) from awards where call_id = new.call_id and state = 'live' and id <> new.id)
     + new.amount_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  select coalesce(sum(amount_minor), 0) + new.amount_minor into held from awards
    where programme_id = new.programme_id and state = 'live' and id <> new.id
      and organisation_id in (select one_with(new.organisation_id));
  if held > cap_of(new.programme_id, new.organisation_id, new.decided_at) then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  -- The award that passes the programme's cap names the reference that lets it.
  if tg_op = 'INSERT' and held > (select cap_minor from programmes where id = new.programme_id)
     and not exists (select from cap_overrides o where o.programme_id = new.programme_id and o.state = 'approved'
       and o.organisation_id in (select one_with(new.organisation_id)) and o.authority_reference = new.cap_override_reference) then
    raise exception 'no such override' using errcode = 'check_violation', constraint = 'award_names_override';
  end if;
  return new;
end $$;

-- What was asked for stays; it is decided once and ends once.
create function cap_override_moves() returns trigger language plpgsql as $$
begin
  if old.state in ('refused', 'ended') or (old.state = 'approved' and new.state <> 'ended')
     or to_jsonb(new) - 'state' - 'decided_by' - 'decided_at' - 'ended_by' - 'ended_at'
       <> to_jsonb(old) - 'state' - 'decided_by' - 'decided_at' - 'ended_by' - 'ended_at'
     or (old.state = 'approved' and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at)) then
    raise exception 'an override is not edited' using errcode = 'check_violation', constraint = 'cap_override_moves';
  end if;
  return new;
end $$;
create trigger cap_override_moves before update on cap_overrides for each row execute function cap_override_moves();

create function cap_override_asked() returns trigger language plpgsql as $$
begin
  if new.state <> 'proposed' or new.cap_minor <= (select cap_minor from programmes where id = new.programme_id) then
    raise exception 'an override is asked for first, above the cap' using errcode = 'check_violation', constraint = 'cap_override_asked';
  end if;
  return new;
end $$;
create trigger cap_override_asked before insert on cap_overrides for each row execute function cap_override_asked();
create trigger refuse_row_removal before delete on cap_overrides for each row execute function refuse_change();
