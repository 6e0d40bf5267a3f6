-- The team of an organisation, enforced a second time.

-- Nobody takes the last owner away: there must be somebody who can submit, sign and invite.
create function team_keeps_owner() returns trigger language plpgsql as $$
begin
  perform 1 from organisations where id = old.organisation_id for update;
  if not exists (
    select 1 from memberships
     where organisation_id = old.organisation_id and role = 'applicant-owner' and ended_at is null and id <> old.id
  ) then
    raise exception 'a team keeps an owner' using errcode = 'check_violation', constraint = 'team_keeps_owner';
  end if;
  return new;
end $$;
create trigger team_keeps_owner before update of ended_at on memberships
  for each row
  when (old.role = 'applicant-owner' and old.organisation_id is not null and old.ended_at is null and new.ended_at is not null)
  execute function team_keeps_owner();

-- An invitation is answered once; what it offered stays as it was.
create function invitation_answered_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' or (old.organisation_id, old.role, old.email_index, old.invited_by, old.expires_at)
     is distinct from (new.organisation_id, new.role, new.email_index, new.invited_by, new.expires_at) then
    raise exception 'an invitation is answered once' using errcode = 'check_violation', constraint = 'invitation_answered_once';
  end if;
  return new;
end $$;
create trigger invitation_answered_once before update on team_invitations
  for each row execute function invitation_answered_once();
