-- I6: what was published changes only by a published corrigendum, approved by a second person, with a later deadline.

create function call_frozen() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' or old.current_version_id is null then return new; end if;
  if new.state = 'draft' then
    raise exception 'a published call is no draft again' using errcode = 'check_violation', constraint = 'call_frozen';
  end if;
  if new.current_version_id is distinct from old.current_version_id then
    if new.deadline_at <= old.deadline_at then
      raise exception 'a corrigendum moves the deadline' using errcode = 'check_violation', constraint = 'call_deadline_later';
    end if;
    if (new.reference, new.programme_id, new.currency, new.opens_at)
         is distinct from (old.reference, old.programme_id, old.currency, old.opens_at)
       or not exists (select 1 from call_corrigenda c
         where c.call_id = new.id and c.call_version_id = new.current_version_id and c.state = 'published'
           and (c.content, c.envelope_minor, c.minimum_minor, c.maximum_minor, c.deadline_at, c.deadline_zone, c.grace_minutes)
             = (new.content, new.envelope_minor, new.minimum_minor, new.maximum_minor, new.deadline_at, new.deadline_zone, new.grace_minutes)) then
      raise exception 'no corrigendum says so' using errcode = 'check_violation', constraint = 'call_frozen';
    end if;
  elsif new.deadline_at is distinct from old.deadline_at and exists (
      select 1 from call_extensions e
      where e.call_id = new.id and e.state = 'granted' and e.from_at = old.deadline_at and e.to_at = new.deadline_at)
    and (new.content, new.reference, new.programme_id, new.currency, new.envelope_minor, new.minimum_minor,
         new.maximum_minor, new.opens_at, new.deadline_zone, new.grace_minutes)
      is not distinct from (old.content, old.reference, old.programme_id, old.currency, old.envelope_minor,
         old.minimum_minor, old.maximum_minor, old.opens_at, old.deadline_zone, old.grace_minutes) then
    return new;
  elsif (new.content, new.reference, new.programme_id, new.currency, new.envelope_minor, new.minimum_minor,
         new.maximum_minor, new.opens_at, new.deadline_at, new.deadline_zone, new.grace_minutes)
      is distinct from (old.content, old.reference, old.programme_id, old.currency, old.envelope_minor, old.minimum_minor,
         old.maximum_minor, old.opens_at, old.deadline_at, old.deadline_zone, old.grace_minutes) then
    raise exception 'a published call is frozen' using errcode = 'check_violation', constraint = 'call_frozen';
  end if;
  return new;
end $$;
create trigger call_frozen before update on calls for each row execute function call_frozen();

-- A corrigendum that was published or discarded stays as it is.
create function corrigendum_ended() returns trigger language plpgsql as $$
begin
  if old.state <> 'drafted' or (new.id, new.call_id, new.created_by) is distinct from (old.id, old.call_id, old.created_by) then
    raise exception 'a corrigendum that ended is not edited' using errcode = 'check_violation', constraint = 'corrigendum_ended';
  end if;
  return new;
end $$;
create trigger corrigendum_ended before update on call_corrigenda for each row execute function corrigendum_ended();
create trigger refuse_row_removal before delete on call_corrigenda for each row execute function refuse_change();

-- I7: an extension is granted or withdrawn once, and stays as it was asked for.
create function extension_ended() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed'
     or to_jsonb(new) - 'state' - 'ended_by' - 'ended_at' <> to_jsonb(old) - 'state' - 'ended_by' - 'ended_at' then
    raise exception 'an extension is not edited' using errcode = 'check_violation', constraint = 'extension_ended';
  end if;
  return new;
end $$;
create trigger extension_ended before update on call_extensions for each row execute function extension_ended();
create trigger refuse_row_removal before delete on call_extensions for each row execute function refuse_change();
