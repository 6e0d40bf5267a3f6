-- The committee, enforced a second time: I3 (lots), I9 (who is recused has no voice), I13 (signed minutes before award).

-- I3: live awards of a lot within its envelope. The call was locked by `awards_within_limits`, which runs first.
create function awards_within_lot() returns trigger language plpgsql as $$
declare
  lot text;
  envelope bigint;
begin
  if new.state <> 'live' then return new; end if;
  select lot_code into lot from applications where id = new.application_id;
  select envelope_minor into envelope from call_lots where call_id = new.call_id and code = lot;
  if envelope is not null and
     (select coalesce(sum(w.amount_minor), 0) from awards w join applications a on a.id = w.application_id
       where w.call_id = new.call_id and w.state = 'live' and w.id <> new.id and a.lot_code = lot)
     + new.amount_minor > envelope then
    raise exception 'awards exceed the lot' using errcode = 'check_violation', constraint = 'awards_within_lot';
  end if;
  return new;
end $$;
create trigger awards_within_lot before insert or update on awards
  for each row execute function awards_within_lot();

-- Members and votes belong to a draft; from the recommendation on they stay.
create function committee_fixed() returns trigger language plpgsql as $$
declare
  list uuid := case when tg_op = 'DELETE' then old.decision_id else new.decision_id end;
begin
  if (select state from award_decisions where id = list) <> 'drafted' then
    raise exception 'the committee is fixed' using errcode = 'check_violation', constraint = 'committee_fixed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger committee_fixed before insert or update or delete on committee_members
  for each row execute function committee_fixed();
create trigger committee_fixed before insert or update or delete on committee_votes
  for each row execute function committee_fixed();

-- I9: a declared conflict leaves no voice: one's own about any file of the applicant, or one's organisation's.
-- I13: only members vote.
create function committee_vote_allowed() returns trigger language plpgsql as $$
declare
  member uuid;
begin
  select consortium_member_id into member from committee_members
    where decision_id = new.decision_id and account_id = new.account_id;
  if member is null then
    raise exception 'no member of this committee' using errcode = 'check_violation', constraint = 'committee_vote_member';
  end if;
  if new.vote <> 'recused' and exists (
    select from conflict_declarations f
    join assignments s on s.id = f.assignment_id
    join applications a on a.id = f.application_id
    where a.organisation_id = (select organisation_id from applications where id = new.application_id)
      and f.nature <> 'none'
      and (f.account_id = new.account_id or (f.nature = 'organisational' and s.consortium_member_id = member)))
  then
    raise exception 'a recused member has no vote' using errcode = 'check_violation', constraint = 'committee_vote_recused';
  end if;
  return new;
end $$;
create trigger committee_vote_allowed before insert or update on committee_votes
  for each row execute function committee_vote_allowed();

-- A signature is a voter's, over the minutes as they were frozen.
create function committee_signature_allowed() returns trigger language plpgsql as $$
begin
  if not exists (select from committee_minutes where decision_id = new.decision_id and sha256 = new.sha256) then
    raise exception 'other minutes were signed' using errcode = 'check_violation', constraint = 'committee_signature_hash';
  end if;
  if not exists (
    select from committee_members where decision_id = new.decision_id and account_id = new.account_id) then
    raise exception 'only members sign' using errcode = 'check_violation', constraint = 'committee_signature_member';
  end if;
  return new;
end $$;
create trigger committee_signature_allowed before insert on committee_signatures
  for each row execute function committee_signature_allowed();

-- I13: no recommendation without three voters of two organisations and frozen minutes; no approval, and no award,
-- without the signature of who chaired. The preparer has no vote.
create function award_minutes_signed() returns trigger language plpgsql as $$
begin
  if new.state = 'recommended' and (
    not exists (select from committee_minutes where decision_id = new.id) or
    (select count(*) < 3 or count(distinct consortium_member_id) < 2 from committee_members where decision_id = new.id) or
    exists (select from committee_members where decision_id = new.id and account_id::text = new.prepared_by))
  then
    raise exception 'no quorate committee' using errcode = 'check_violation', constraint = 'award_committee_quorate';
  end if;
  if new.state = 'approved' and not exists (
    select from committee_signatures s
    join committee_members m on m.decision_id = s.decision_id and m.account_id = s.account_id and m.chair
    where s.decision_id = new.id)
  then
    raise exception 'the minutes are not signed' using errcode = 'check_violation', constraint = 'award_minutes_signed';
  end if;
  if new.state = 'approved' and (select count(*) from award_approvals where decision_id = new.id) < 2 then
    raise exception 'two approvals are missing' using errcode = 'check_violation', constraint = 'award_two_approvals';
  end if;
  return new;
end $$;
create trigger award_minutes_signed before update of state on award_decisions
  for each row when (new.state <> old.state) execute function award_minutes_signed();
