-- Calls for invited organisations only.

-- I6: whom a call is for is said before it is published, and stays.
create function call_audience_fixed() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and new.audience <> old.audience then
    raise exception 'whom a published call is for stays' using errcode = 'check_violation', constraint = 'call_audience_fixed';
  end if;
  return new;
end $$;
create trigger call_audience_fixed before update of audience on calls for each row execute function call_audience_fixed();

-- What was invited stays; an invitation is answered once and ends once.
create function call_invitation_moves() returns trigger language plpgsql as $$
begin
  if old.state = 'withdrawn' or (old.state, new.state) = ('granted', 'sent')
     or (new.id, new.call_id, new.identity_id, new.email_index, new.invited_by, new.invited_at)
       is distinct from (old.id, old.call_id, old.identity_id, old.email_index, old.invited_by, old.invited_at)
     or (old.organisation_id is not null and new.organisation_id is distinct from old.organisation_id) then
    raise exception 'an invitation is not edited' using errcode = 'check_violation', constraint = 'call_invitation_moves';
  end if;
  return new;
end $$;
create trigger call_invitation_moves before update on call_invitations for each row execute function call_invitation_moves();
create trigger refuse_row_removal before delete on call_invitations for each row execute function refuse_change();

-- Nobody applies to such a call who was not invited to it; into a second stage the shortlist leads.
create function application_invited() returns trigger language plpgsql as $$
begin
  if exists (select from calls c where c.id = new.call_id and c.audience = 'invited' and c.stage_of is null)
     and not exists (select from call_invitations i
       where i.call_id = new.call_id and i.organisation_id = new.organisation_id and i.state = 'granted') then
    raise exception 'this organisation was not invited' using errcode = 'check_violation', constraint = 'application_invited';
  end if;
  return new;
end $$;
create trigger application_invited before insert on applications for each row execute function application_invited();
