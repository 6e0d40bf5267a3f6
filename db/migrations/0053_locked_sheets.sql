-- I10, I11: how a locked sheet opens again, and what the readers of a file may agree on.

create function is_ranking_fixed(application uuid) returns boolean language sql stable as $$
  select exists (select from ranked_lists l join applications a on a.call_id = l.call_id where a.id = application)
$$;

-- I11: keeps the sheet as it is, in the words of the sheet itself, before it opens again.
create function review_version_kept() returns trigger language plpgsql as $$
declare
  sheet reviews;
begin
  select * into sheet from reviews where id = new.review_id for update;
  if sheet.locked is not true then
    raise exception 'the sheet is not locked' using errcode = 'check_violation', constraint = 'review_versions_locked';
  end if;
  if is_ranking_fixed(sheet.application_id) then
    raise exception 'the ranking is fixed' using errcode = 'check_violation', constraint = 'review_versions_ranking_fixed';
  end if;
  new.number := (select count(*) + 1 from review_versions where review_id = sheet.id);
  new.sheet_version := sheet.version;
  new.total_hundredths := sheet.total_hundredths;
  new.submitted_at := sheet.submitted_at;
  new.peers_seen := exists (
    select from reviews other left join review_versions v on v.review_id = other.id
    where other.application_id = sheet.application_id and other.id <> sheet.id and (other.locked or v.number is not null));
  new.content := jsonb_build_object('feedback', sheet.feedback, 'confidence', sheet.confidence, 'scores', (
    select coalesce(jsonb_agg(jsonb_build_object('criterion', criterion, 'points', points, 'maximum', maximum,
      'comment', comment, 'notApplicable', not_applicable) order by criterion), '[]')
    from review_scores where review_id = sheet.id));
  return new;
end $$;
create trigger review_version_kept before insert on review_versions
  for each row execute function review_version_kept();

-- I11: a locked sheet stays, or opens as a whole once it was kept; it is locked with points and comments only.
create or replace function review_stays_locked() returns trigger language plpgsql as $$
begin
  if old.locked and (tg_op = 'DELETE' or new.locked or new.total_hundredths is not null
    or (new.id, new.assignment_id, new.application_id, new.feedback, new.confidence, new.version)
      is distinct from (old.id, old.assignment_id, old.application_id, old.feedback, old.confidence, old.version + 1)
    or not exists (select from review_versions v where v.review_id = old.id and v.sheet_version = old.version)) then
    raise exception 'the sheet is locked' using errcode = 'check_violation', constraint = 'scores_locked';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.locked and exists (select from review_scores where review_id = new.id
    and (trim(comment) = '' or points is null and not not_applicable)) then
    raise exception 'points or comments are missing' using errcode = 'check_violation', constraint = 'reviews_full';
  end if;
  return new;
end $$;

-- I10: readers meet once all have locked their sheets, under a chair who reads none.
create function consensus_proposal_guarded() returns trigger language plpgsql as $$
begin
  perform from applications where id = new.application_id for update;
  if is_ranking_fixed(new.application_id) then
    raise exception 'the ranking is fixed' using errcode = 'check_violation', constraint = 'consensus_ranking_fixed';
  end if;
  if exists (select from assignments where application_id = new.application_id and reviewer_id = new.chair_id) then
    raise exception 'the chair reads the file' using errcode = 'check_violation', constraint = 'consensus_chair';
  end if;
  if exists (select from assignments where application_id = new.application_id
    and state in ('invited', 'accepted', 'in_progress', 'reopened'))
    or (select count(*) from reviews where application_id = new.application_id and locked) < 2 then
    raise exception 'sheets are open' using errcode = 'check_violation', constraint = 'consensus_sheets_locked';
  end if;
  return new;
end $$;
create trigger consensus_proposal_guarded before insert on consensus_proposals
  for each row execute function consensus_proposal_guarded();

-- What was agreed to gains no line afterwards.
create function consensus_score_guarded() returns trigger language plpgsql as $$
begin
  if exists (select from consensus_agreements where proposal_id = new.proposal_id) then
    raise exception 'somebody agreed already' using errcode = 'check_violation', constraint = 'consensus_agreed';
  end if;
  return new;
end $$;
create trigger consensus_score_guarded before insert on consensus_scores
  for each row execute function consensus_score_guarded();

-- I9, I10: only a reader of the file whose sheet is locked agrees, and to the newest proposal only.
create function consensus_agreement_guarded() returns trigger language plpgsql as $$
begin
  if not exists (
    select from consensus_proposals p
    join assignments s on s.id = new.assignment_id and s.application_id = p.application_id
    join reviews r on r.assignment_id = s.id and r.locked
    where p.id = new.proposal_id and not is_ranking_fixed(p.application_id)
      and not exists (select from consensus_proposals later where later.application_id = p.application_id and later.number > p.number)) then
    raise exception 'not a reader who may agree' using errcode = 'check_violation', constraint = 'consensus_reader';
  end if;
  return new;
end $$;
create trigger consensus_agreement_guarded before insert on consensus_agreements
  for each row execute function consensus_agreement_guarded();

alter table review_versions enable always trigger review_version_kept;
alter table consensus_proposals enable always trigger consensus_proposal_guarded;
alter table consensus_scores enable always trigger consensus_score_guarded;
alter table consensus_agreements enable always trigger consensus_agreement_guarded;
revoke execute on function is_ranking_fixed(uuid) from public;
grant execute on function is_ranking_fixed(uuid) to app;
