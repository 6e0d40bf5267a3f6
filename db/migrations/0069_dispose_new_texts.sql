-- I35, I36: what people wrote in the rooms of reviews, eligibility, amendments, endings, reports, recoveries and the bank
-- goes with the record it belongs to. Figures, codes, dates and people's ids stay.

-- What is left of a text: a dash where there was one.
create function struck(said text) returns text language sql immutable strict as $$
  select case when said = '' then '' else '–' end
$$;

create function struck_in_list(list jsonb, field text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(each || jsonb_build_object(field, struck(each ->> field)) order by place), '[]')
  from jsonb_array_elements(list) with ordinality listed (each, place)
$$;

-- A row as its disposal leaves it.
create function without_words(name text, was jsonb) returns jsonb language sql immutable as $$
  select was || case
    when name = 'amendments' then jsonb_build_object('reason', struck(was ->> 'reason'), 'answer', struck(was ->> 'answer'))
    when name in ('suspensions', 'bank_lines') then jsonb_build_object('note', struck(was ->> 'note'))
    when name = 'closures' then jsonb_build_object('assets', struck(was ->> 'assets'))
    when name = 'recoveries' then jsonb_build_object('contest_reason', struck(was ->> 'contest_reason'))
    when name = 'report_questions' then
      jsonb_build_object('question', struck(was ->> 'question'), 'answer', struck(was ->> 'answer'))
    when name in ('recovery_write_offs', 'second_looks', 'consensus_scores', 'agreement_modalities', 'instalment_waivers',
      'risk_assessments') then jsonb_build_object('reason', struck(was ->> 'reason'))
    when name = 'application_returns' then jsonb_build_object('message', struck(was ->> 'message'))
    when name = 'eligibility_assessments' then jsonb_build_object('answers', struck_in_list(was -> 'answers', 'reason'))
    when name = 'reviews' then jsonb_build_object('feedback', struck(was ->> 'feedback'))
    when name = 'review_scores' then jsonb_build_object('comment', struck(was ->> 'comment'))
    when name = 'review_versions' then jsonb_build_object('reason', struck(was ->> 'reason'), 'content',
      was -> 'content' || jsonb_build_object('feedback', struck(was -> 'content' ->> 'feedback'),
        'scores', struck_in_list(was -> 'content' -> 'scores', 'comment')))
    when name = 'consensus_proposals' then jsonb_build_object('discussion', struck(was ->> 'discussion'))
    else '{}' end
$$;

-- A movement that was set aside is nobody's: its note goes with the last grant of its programme.
create function are_grants_disposed(programme uuid) returns boolean language sql stable as $$
  select exists (select from agreements where programme_id = programme) and not exists (
    select from agreements where programme_id = programme and not is_disposed('agreement', id))
$$;

-- Whether the subject a row belongs to has been ticked off.
create function is_row_disposed(name text, was jsonb) returns boolean language sql stable as $$
  select case
    when name in ('amendments', 'suspensions', 'closures', 'recoveries', 'agreement_modalities', 'instalment_waivers')
      then is_disposed('agreement', (was ->> 'agreement_id')::uuid)
    when name = 'recovery_write_offs'
      then is_disposed('agreement', (select agreement_id from recoveries where id = (was ->> 'recovery_id')::uuid))
    when name = 'report_questions' then is_disposed('report', (was ->> 'report_id')::uuid)
    when name = 'bank_lines' then are_grants_disposed((was ->> 'programme_id')::uuid)
    when name = 'risk_assessments' then is_disposed('organisation', (was ->> 'organisation_id')::uuid)
    when name in ('eligibility_assessments', 'application_returns', 'reviews', 'consensus_proposals')
      then is_disposed('application', (was ->> 'application_id')::uuid)
    when name = 'second_looks' then is_disposed('application',
      (select application_id from eligibility_assessments where id = (was ->> 'assessment_id')::uuid))
    when name in ('review_scores', 'review_versions')
      then is_disposed('application', (select application_id from reviews where id = (was ->> 'review_id')::uuid))
    when name = 'consensus_scores' then is_disposed('application',
      (select application_id from consensus_proposals where id = (was ->> 'proposal_id')::uuid))
    else false end
$$;

-- Whether a change is what a disposal does, and nothing else.
create function takes_words(name text, was jsonb, becomes jsonb) returns boolean language sql stable as $$
  select case when becomes = without_words(name, was) then is_row_disposed(name, was) else false end
$$;

revoke execute on function struck(text), struck_in_list(jsonb, text), without_words(text, jsonb),
  are_grants_disposed(uuid), is_row_disposed(text, jsonb), takes_words(text, jsonb, jsonb) from public;
grant execute on function struck(text), struck_in_list(jsonb, text), without_words(text, jsonb),
  are_grants_disposed(uuid), is_row_disposed(text, jsonb), takes_words(text, jsonb, jsonb) to app;

-- What an organisation said against a repayment stays, until it contests another order.
create function contest_stays() returns trigger language plpgsql as $$
begin
  if new.state = 'contested' and old.state <> 'contested' and new.contest_reason <> '' then return new; end if;
  raise exception 'what was said is not edited' using errcode = 'check_violation', constraint = 'recovery_contest_unchanged';
end $$;
create trigger contest_stays before update on recoveries for each row
  when (old.contest_reason <> '' and new.contest_reason is distinct from old.contest_reason
    and not takes_words('recoveries', to_jsonb(old), to_jsonb(new)))
  execute function contest_stays();

-- Every wall in front of these texts stays as it is, but for one change: what a disposal does. A trigger that also minds
-- other events is made twice, for only an update has both rows to compare.
do $$
declare
  wall record;
  event text;
begin
  for wall in
    select t.tgname as name, c.relname as held, p.proname as run, t.tgtype as type, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where (c.relname, t.tgname) in (
      ('amendments', 'amendment_guarded'), ('suspensions', 'ending_unchanged'), ('closures', 'ending_unchanged'),
      ('recovery_write_offs', 'ending_unchanged'),
      ('report_questions', 'report_question_guarded'), ('bank_lines', 'bank_line_guarded'),
      ('agreement_modalities', 'modality_while_drafted'), ('instalment_waivers', 'refuse_row_change'),
      ('risk_assessments', 'refuse_row_change'), ('eligibility_assessments', 'refuse_row_change'),
      ('second_looks', 'refuse_row_change'), ('application_returns', 'refuse_row_change'),
      ('reviews', 'review_stays_locked'), ('review_scores', 'scores_guarded'), ('review_scores', 'score_without_conflict'),
      ('review_versions', 'refuse_row_change'), ('consensus_proposals', 'refuse_row_change'),
      ('consensus_scores', 'refuse_row_change'))
  loop
    -- Bits of pg_trigger.tgtype: insert 4, delete 8, update 16.
    event := concat_ws(' or ', case when wall.type & 4 > 0 then 'insert' end, case when wall.type & 8 > 0 then 'delete' end);
    execute format('drop trigger %I on %I', wall.name, wall.held);
    if event <> '' then
      execute format('create trigger %I before %s on %I for each row execute function %I()',
        wall.name, event, wall.held, wall.run);
    end if;
    execute format('create trigger %I before update on %I for each row
      when (not takes_words(%L, to_jsonb(old), to_jsonb(new))) execute function %I()',
      wall.name || '_update', wall.held, wall.held, wall.run);
    if wall.enabled = 'A' then
      execute format('alter table %I enable always trigger %I', wall.held, wall.name || '_update');
      if event <> '' then execute format('alter table %I enable always trigger %I', wall.held, wall.name); end if;
    end if;
  end loop;
end $$;

create function dispose_new_texts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  filed uuid[] := case new.subject_kind when 'application' then array[new.subject_id]
    else array(select id from applications where organisation_id = new.subject_id) end;
  sheets uuid[] := array(select id from reviews where application_id = any (filed));
  granted uuid[] := case new.subject_kind when 'organisation'
    then array(select id from agreements where organisation_id = new.subject_id) else '{}' end;
begin
  update eligibility_checks set reason = struck(reason) where application_id = any (filed);
  update eligibility_assessments set answers = struck_in_list(answers, 'reason') where application_id = any (filed);
  update second_looks set reason = struck(reason)
    where assessment_id in (select id from eligibility_assessments where application_id = any (filed));
  update application_returns set message = struck(message) where application_id = any (filed);
  update review_scores set comment = struck(comment) where review_id = any (sheets);
  update reviews set feedback = struck(feedback) where id = any (sheets);
  update review_versions set reason = struck(reason), content = without_words('review_versions', to_jsonb(review_versions)) -> 'content'
    where review_id = any (sheets);
  update consensus_scores set reason = struck(reason)
    where proposal_id in (select id from consensus_proposals where application_id = any (filed));
  update consensus_proposals set discussion = struck(discussion) where application_id = any (filed);
  if new.subject_kind <> 'organisation' then return null; end if;

  update risk_assessments set reason = struck(reason) where organisation_id = new.subject_id;
  update amendments set reason = struck(reason), answer = struck(answer) where agreement_id = any (granted);
  update agreement_modalities set reason = struck(reason) where agreement_id = any (granted);
  update instalment_waivers set reason = struck(reason) where agreement_id = any (granted);
  update suspensions set note = struck(note) where agreement_id = any (granted);
  update closures set assets = struck(assets) where agreement_id = any (granted);
  update report_questions set question = struck(question), answer = struck(answer)
    where report_id in (select id from reports where agreement_id = any (granted));
  update recovery_write_offs set reason = struck(reason)
    where recovery_id in (select id from recoveries where agreement_id = any (granted));
  update recoveries set contest_reason = struck(contest_reason) where agreement_id = any (granted);
  update bank_lines set note = struck(note) where programme_id in (
    select programme_id from agreements where id = any (granted)) and are_grants_disposed(programme_id) and note <> '';
  return null;
end $$;
create trigger dispose_new_texts after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_new_texts();
