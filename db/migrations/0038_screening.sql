-- Sanctions screening, enforced a second time: I16 (two people settle a match; a match that stands blocks award,
-- agreement and payment), I20 (no payment without a fresh screening), I22 (a new account is screened again).

-- Grows with every change of who is screened: profile, accounts, owners, related parties.
create function screening_seen(organisation uuid) returns integer language sql stable as $$
  select (
    (select version from organisations where id = organisation)
    + (select count(*) from payee_accounts where organisation_id = organisation)
    + (select count(*) from memberships where organisation_id = organisation and role = 'applicant-owner')
    + (select count(*) + count(ended_at) from related_parties where organisation_id = organisation)
  )::integer
$$;

-- A match stands until two people say it is somebody else, and only while the entry is on its publisher's newest list.
create function sanctions_match_stands(organisation uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from screening_hits h join sanction_entries e on e.id = h.entry_id
    where h.organisation_id = organisation and h.state <> 'false_positive'
      and e.last_list = (select max(number) from sanction_lists where publisher = e.publisher))
$$;

-- Whether the names of today were compared with the lists of today. True where no list was ever imported.
create function screening_current(organisation uuid) returns boolean language sql stable as $$
  select not exists (select 1 from sanction_lists) or exists (
    select 1 from screenings
    where organisation_id = organisation and list_number = (select max(number) from sanction_lists)
      and seen = screening_seen(organisation))
$$;

create function sanctions_clear(organisation uuid, at timestamptz) returns boolean language sql stable as $$
  select not sanctions_match_stands(organisation) and screening_current(organisation) and coalesce((
    select result = 'clear' and valid_until >= at from due_diligence_checks
    where organisation_id = organisation and kind = 'sanctions' order by checked_at desc, id desc limit 1), false)
$$;

revoke execute on function screening_seen(uuid), sanctions_match_stands(uuid), screening_current(uuid),
  sanctions_clear(uuid, timestamptz) from public;
grant execute on function screening_seen(uuid), sanctions_match_stands(uuid), screening_current(uuid),
  sanctions_clear(uuid, timestamptz) to app;

-- I16: nobody writes "clear" over a match; without a list, not the one who recorded it.
create function sanctions_check_honest() returns trigger language plpgsql as $$
begin
  if new.kind <> 'sanctions' or new.result <> 'clear' then return new; end if;
  if sanctions_match_stands(new.organisation_id) then
    raise exception 'a match stands' using errcode = 'check_violation', constraint = 'sanctions_match_stands';
  end if;
  if not screening_current(new.organisation_id) then
    raise exception 'not screened' using errcode = 'check_violation', constraint = 'sanctions_by_screening';
  end if;
  if not exists (select 1 from sanction_lists) and exists (
    select 1 from (
      select result, checked_by from due_diligence_checks
      where organisation_id = new.organisation_id and kind = 'sanctions' order by checked_at desc, id desc limit 1) last
    where last.result = 'hit' and last.checked_by = new.checked_by) then
    raise exception 'a second person clears a match' using errcode = 'check_violation', constraint = 'sanctions_second_person';
  end if;
  return new;
end $$;
create trigger sanctions_check_honest before insert on due_diligence_checks
  for each row execute function sanctions_check_honest();

-- I16: an opinion is given once by each person, while the match is unsettled, by nobody of the organisation itself.
create function screening_opinion_guarded() returns trigger language plpgsql as $$
declare
  hit record;
begin
  select state, organisation_id into hit from screening_hits where id = new.hit_id for update;
  if hit.state not in ('open', 'escalated') or
     new.step <> (select count(*) + 1 from screening_opinions where hit_id = new.hit_id) then
    raise exception 'the match is settled' using errcode = 'check_violation', constraint = 'screening_opinion_open';
  end if;
  if exists (select 1 from memberships where account_id = new.account_id and organisation_id = hit.organisation_id) then
    raise exception 'a member of the organisation' using errcode = 'check_violation', constraint = 'screening_opinion_by_another';
  end if;
  return new;
end $$;
create trigger screening_opinion_guarded before insert on screening_opinions
  for each row execute function screening_opinion_guarded();

-- I16: what was compared never changes; two different people settle it, in the same sense.
create function screening_hit_settled() returns trigger language plpgsql as $$
declare
  needed text := case new.state when 'false_positive' then 'different' when 'confirmed' then 'same' end;
begin
  if tg_op = 'INSERT' then
    if new.state = 'open' and new.settled_at is null then return new; end if;
    raise exception 'a match begins open' using errcode = 'check_violation', constraint = 'screening_hit_open';
  end if;
  if (to_jsonb(new) - 'state' - 'settled_at') <> (to_jsonb(old) - 'state' - 'settled_at')
     or old.state in ('false_positive', 'confirmed') then
    raise exception 'a match is not edited' using errcode = 'check_violation', constraint = 'screening_hit_unchanged';
  end if;
  if needed is not null and
     (select count(*) from screening_opinions where hit_id = new.id and verdict = needed) < 2 then
    raise exception 'a second person is missing' using errcode = 'check_violation', constraint = 'screening_hit_two_people';
  end if;
  return new;
end $$;
create trigger screening_hit_settled before insert or update on screening_hits
  for each row execute function screening_hit_settled();
create trigger refuse_row_removal before delete on screening_hits
  for each row execute function refuse_change();

-- I16: a match that stands blocks award and agreement.
create function award_without_match() returns trigger language plpgsql as $$
begin
  if sanctions_match_stands(new.organisation_id) then
    raise exception 'a sanctions match stands' using errcode = 'check_violation', constraint = 'award_without_match';
  end if;
  return new;
end $$;
create trigger award_without_match before insert on awards
  for each row when (new.state = 'live') execute function award_without_match();

create function agreement_without_match() returns trigger language plpgsql as $$
begin
  if sanctions_match_stands(new.organisation_id) then
    raise exception 'a sanctions match stands' using errcode = 'check_violation', constraint = 'agreement_without_match';
  end if;
  return new;
end $$;
create trigger agreement_without_match before update of state on agreements
  for each row when (new.state <> old.state and new.state in ('sent', 'signed_by_grantee', 'countersigned', 'active'))
  execute function agreement_without_match();

-- I20: approved, and put into a bank file, only while the screening is clear, current and fresh.
create function disbursement_approval_screened() returns trigger language plpgsql as $$
begin
  if not sanctions_clear((select organisation_id from disbursements where id = new.disbursement_id), new.approved_at) then
    raise exception 'screening is stale' using errcode = 'check_violation', constraint = 'disbursement_screened';
  end if;
  return new;
end $$;
create trigger disbursement_approval_screened before insert on disbursement_approvals
  for each row execute function disbursement_approval_screened();

create function disbursement_instructed_screened() returns trigger language plpgsql as $$
begin
  if not sanctions_clear(new.organisation_id, (select created_at from payment_batches where id = new.batch_id)) then
    raise exception 'screening is stale' using errcode = 'check_violation', constraint = 'disbursement_screened';
  end if;
  return new;
end $$;
create trigger disbursement_instructed_screened before update of state on disbursements
  for each row when (new.state = 'instructed' and old.state <> 'instructed')
  execute function disbursement_instructed_screened();
