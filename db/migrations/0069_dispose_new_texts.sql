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
    when name in ('suspensions', 'bank_lines', 'screening_opinions') then jsonb_build_object('note', struck(was ->> 'note'))
    when name = 'assistances' then jsonb_build_object('read_back', struck(was ->> 'read_back'), 'language', struck(was ->> 'language'))
    when name = 'closures' then jsonb_build_object('assets', struck(was ->> 'assets'))
    when name = 'recoveries' then jsonb_build_object('contest_reason', struck(was ->> 'contest_reason'))
    when name = 'report_questions' then
      jsonb_build_object('question', struck(was ->> 'question'), 'answer', struck(was ->> 'answer'))
    when name in ('recovery_write_offs', 'second_looks', 'consensus_scores', 'agreement_modalities', 'instalment_waivers',
      'risk_assessments', 'payment_file_permits', 'cap_overrides') then jsonb_build_object('reason', struck(was ->> 'reason'))
    when name = 'application_returns' then jsonb_build_object('message', struck(was ->> 'message'))
    when name = 'eligibility_assessments' then jsonb_build_object('answers', struck_in_list(was -> 'answers', 'reason'))
    when name = 'reviews' then jsonb_build_object('feedback', struck(was ->> 'feedback'))
    when name = 'review_scores' then jsonb_build_object('comment', struck(was ->> 'comment'))
    when name = 'review_versions' then jsonb_build_object('reason', struck(was ->> 'reason'), 'content',
      was -> 'content' || jsonb_build_object('feedback', struck(was -> 'content' ->> 'feedback'),
        'scores', struck_in_list(was -> 'content' -> 'scores', 'comment')))
    when name = 'consensus_proposals' then jsonb_build_object('discussion', struck(was ->> 'discussion'))
    when name = 'disbursements' then jsonb_build_object(
      'held_reason', struck(was ->> 'held_reason'), 'ended_reason', struck(was ->> 'ended_reason'))
    when name = 'findings' then jsonb_build_object(
      'facts', struck(was ->> 'facts'), 'comment', struck(was ->> 'comment'), 'reply', struck(was ->> 'reply'))
    when name = 'milestones' then jsonb_build_object('condition', struck(was ->> 'condition'),
      'proof', struck(was ->> 'proof'), 'answer', struck(was ->> 'answer'))
    when name = 'redresses' then jsonb_build_object('grounds', struck(was ->> 'grounds'), 'answer', struck(was ->> 'answer'))
    when name = 'call_clarifications' then jsonb_build_object(
      'asked', struck(was ->> 'asked'), 'decline_reason', struck(was ->> 'decline_reason'))
    else '{}' end
$$;

-- A movement that was set aside is nobody's: its note goes with the last grant of its programme.
create function are_grants_disposed(programme uuid) returns boolean language sql stable as $$
  select exists (select from agreements where programme_id = programme) and not exists (
    select from agreements where programme_id = programme and not is_disposed('agreement', id))
$$;

-- A copy of a bank file is everybody's whom the file pays: what was said of it goes with the last of them.
create function are_payees_disposed(batch uuid) returns boolean language sql stable as $$
  select exists (select from disbursements where batch_id = batch) and not exists (
    select from disbursements where batch_id = batch and not is_disposed('organisation', organisation_id))
$$;

-- A question about a call is of everybody its author acts for: it goes once each of them is gone, or what they filed there.
create function are_askers_disposed(call uuid, asker text) returns boolean language sql stable as $$
  select exists (select from memberships where account_id::text = asker and organisation_id is not null) and not exists (
    select from memberships m where m.account_id::text = asker and m.organisation_id is not null
      and not is_disposed('organisation', m.organisation_id) and (
        not exists (select from applications where call_id = call and organisation_id = m.organisation_id)
        or exists (select from applications where call_id = call and organisation_id = m.organisation_id
          and not is_disposed('application', id))))
$$;

-- Whether the subject a row belongs to has been ticked off.
create function is_row_disposed(name text, was jsonb) returns boolean language sql stable as $$
  select case
    when name in ('amendments', 'suspensions', 'closures', 'recoveries', 'agreement_modalities', 'instalment_waivers',
      'milestones') then is_disposed('agreement', (was ->> 'agreement_id')::uuid)
    when name = 'recovery_write_offs'
      then is_disposed('agreement', (select agreement_id from recoveries where id = (was ->> 'recovery_id')::uuid))
    when name = 'report_questions' then is_disposed('report', (was ->> 'report_id')::uuid)
    when name = 'bank_lines' then are_grants_disposed((was ->> 'programme_id')::uuid)
    when name in ('risk_assessments', 'disbursements', 'cap_overrides', 'assistances')
      then is_disposed('organisation', (was ->> 'organisation_id')::uuid)
    when name = 'screening_opinions' then is_disposed('organisation',
      (select organisation_id from screening_hits where id = (was ->> 'hit_id')::uuid))
    when name = 'payment_file_permits' then are_payees_disposed((was ->> 'batch_id')::uuid)
    when name = 'call_clarifications' then are_askers_disposed((was ->> 'call_id')::uuid, was ->> 'asked_by')
    when name = 'findings' then is_disposed('agreement', (select c.agreement_id
      from audit_sample_items i join cost_lines c on c.id = i.cost_line_id
      where i.sample_id = (was ->> 'sample_id')::uuid and i.transaction_no = was ->> 'transaction_no'))
    when name in ('eligibility_assessments', 'application_returns', 'reviews', 'consensus_proposals', 'redresses')
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
  are_grants_disposed(uuid), are_payees_disposed(uuid), are_askers_disposed(uuid, text), is_row_disposed(text, jsonb), takes_words(text, jsonb, jsonb) from public;
grant execute on function struck(text), struck_in_list(jsonb, text), without_words(text, jsonb),
  are_grants_disposed(uuid), are_payees_disposed(uuid), are_askers_disposed(uuid, text), is_row_disposed(text, jsonb), takes_words(text, jsonb, jsonb) to app;

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

-- A wall in front of a text stays as it is, but for one change: what a disposal does. A trigger that also minds other
-- events is made twice, for only an update has both rows to compare.
create procedure open_to_disposal(held text, wall text) language plpgsql as $$
declare
  was record;
  event text;
begin
  select p.proname as run, t.tgtype as type, t.tgenabled as enabled into strict was
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where c.relname = held and t.tgname = wall;
  -- Bits of pg_trigger.tgtype: insert 4, delete 8, update 16.
  event := concat_ws(' or ', case when was.type & 4 > 0 then 'insert' end, case when was.type & 8 > 0 then 'delete' end);
  execute format('drop trigger %I on %I', wall, held);
  if event <> '' then
    execute format('create trigger %I before %s on %I for each row execute function %I()', wall, event, held, was.run);
  end if;
  execute format('create trigger %I before update on %I for each row
    when (not takes_words(%L, to_jsonb(old), to_jsonb(new))) execute function %I()', wall || '_update', held, held, was.run);
  if was.enabled = 'A' then
    execute format('alter table %I enable always trigger %I', held, wall || '_update');
    if event <> '' then execute format('alter table %I enable always trigger %I', held, wall); end if;
  end if;
end $$;
revoke execute on procedure open_to_disposal(text, text) from public;

call open_to_disposal('amendments', 'amendment_guarded');
call open_to_disposal('suspensions', 'ending_unchanged');
call open_to_disposal('closures', 'ending_unchanged');
call open_to_disposal('recovery_write_offs', 'ending_unchanged');
call open_to_disposal('report_questions', 'report_question_guarded');
call open_to_disposal('bank_lines', 'bank_line_guarded');
call open_to_disposal('agreement_modalities', 'modality_while_drafted');
call open_to_disposal('instalment_waivers', 'refuse_row_change');
call open_to_disposal('risk_assessments', 'refuse_row_change');
call open_to_disposal('eligibility_assessments', 'refuse_row_change');
call open_to_disposal('second_looks', 'refuse_row_change');
call open_to_disposal('application_returns', 'refuse_row_change');
call open_to_disposal('reviews', 'review_stays_locked');
call open_to_disposal('review_scores', 'scores_guarded');
call open_to_disposal('review_scores', 'score_without_conflict');
call open_to_disposal('review_versions', 'refuse_row_change');
call open_to_disposal('consensus_proposals', 'refuse_row_change');
call open_to_disposal('consensus_scores', 'refuse_row_change');

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
