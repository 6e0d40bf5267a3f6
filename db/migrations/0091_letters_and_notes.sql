-- I6: a letter a call adapted is there in each of its languages before it is published. Replaces the list of 0042.
create or replace function call_lacks(content jsonb) returns text language sql immutable as $$
  select case
    when jsonb_array_length(content->'activities') = 0 then 'activities'
    when jsonb_array_length(content->'categories') = 0 then 'categories'
    when jsonb_array_length(content->'criteria') = 0 then 'criteria'
    when not exists (select 1 from jsonb_each_text(content->'amountBasis') said where btrim(said.value) <> '') then 'amountBasis'
    when not jsonb_path_exists(content, '$.sections[*].questions[*]') then 'sections'
    when jsonb_array_length(content->'eligibility') = 0 then 'eligibility'
    when jsonb_array_length(content->'languages') = 0 then 'languages'
    when exists (
      select 1
      from jsonb_array_elements_text(content->'languages') spoken(language)
      cross join (
        select jsonb_path_query(content, path) as said
        from unnest(array[
          '$.title', '$.summary', '$.guidelines', '$.amountBasis', '$.sections[*].title',
          '$.sections[*].questions[*].label', '$.sections[*].questions[*].choices[*].label', '$.documents[*].label',
          '$.eligibility[*].text', '$.declarations[*].text', '$.criteria[*].title', '$.criteria[*].guidance',
          '$.criteria[*].anchors[*].text', '$.lots[*].title', '$.letters.*'
        ]::jsonpath[]) as paths(path)
      ) texts
      where btrim(coalesce(said->>language, '')) = '') then 'translation'
  end
$$;

-- A concept note that was not shortlisted may be complained of, as a list and a refusal may (0078).

-- Whether a person proposed or decided the shortlist.
create function had_part_in_shortlist(shortlist uuid, account uuid) returns boolean language sql stable as $$
  select exists (select from shortlists s where s.id = shortlist and account::text in (s.proposed_by, s.ended_by))
$$;
revoke execute on function had_part_in_shortlist(uuid, uuid) from public;
grant execute on function had_part_in_shortlist(uuid, uuid) to app;

create or replace function redress_by_another() returns trigger language plpgsql as $$
begin
  if (new.application_id, new.decision_id, new.assessment_id, new.shortlist_id, new.grounds, new.filed_by, new.filed_at)
     is distinct from (old.application_id, old.decision_id, old.assessment_id, old.shortlist_id, old.grounds, old.filed_by,
       old.filed_at) then
    raise exception 'a complaint is not edited' using errcode = 'check_violation', constraint = 'redress_unchanged';
  end if;
  if old.state <> 'filed' then
    raise exception 'the complaint was answered' using errcode = 'check_violation', constraint = 'redress_answered';
  end if;
  if new.decided_by is not null
     and (new.decided_by = new.filed_by or had_part_in(new.application_id, new.decision_id, new.decided_by)
       or had_part_in_shortlist(new.shortlist_id, new.decided_by)) then
    raise exception 'who decided cannot answer' using errcode = 'check_violation', constraint = 'redress_by_another';
  end if;
  return new;
end $$;

-- It is filed within the period the letter named, by the file it is about.
create or replace function redress_in_time() returns trigger language plpgsql as $$
declare
  until date;
  own boolean;
begin
  if new.decision_id is not null then
    select redress_until into until from award_decisions where id = new.decision_id and notified_at is not null;
    own := exists (
      select from award_lines where decision_id = new.decision_id and application_id = new.application_id);
  elsif new.shortlist_id is not null then
    select redress_until into until from shortlists where id = new.shortlist_id and state = 'decided';
    own := exists (select from shortlist_lines
      where shortlist_id = new.shortlist_id and application_id = new.application_id and not shortlisted);
  else
    select redress_until into until from second_looks where assessment_id = new.assessment_id and verdict = 'confirmed';
    own := exists (
      select from eligibility_assessments where id = new.assessment_id and application_id = new.application_id);
  end if;
  if until is null or (new.filed_at at time zone 'utc')::date > until then
    raise exception 'the period for complaints is over' using errcode = 'check_violation', constraint = 'redress_in_time';
  end if;
  if not own then
    raise exception 'not about that file' using errcode = 'check_violation', constraint = 'redress_of_list';
  end if;
  return new;
end $$;

-- A note is shortlisted by a decided shortlist, or by an upheld complaint against one, and by nothing else.
create or replace function note_shortlisted() returns trigger language plpgsql as $$
begin
  if not exists (
    select from shortlists s join shortlist_lines l on l.shortlist_id = s.id
    where s.call_id = new.call_id and s.state = 'decided' and l.application_id = new.id and l.shortlisted)
  and not exists (
    select from redresses r where r.application_id = new.id and r.state = 'upheld' and r.remedy = 'shortlisted') then
    raise exception 'no shortlist says so' using errcode = 'check_violation', constraint = 'note_shortlisted';
  end if;
  return new;
end $$;
