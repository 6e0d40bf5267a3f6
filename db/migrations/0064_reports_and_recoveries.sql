-- Money to come back: the amount never changes, and giving it up takes two people (I34).

create function recovery_guarded() returns trigger language plpgsql as $$
begin
  if (new.programme_id, new.agreement_id, new.report_id, new.correction_id, new.reference, new.kind, new.amount_minor, new.currency, new.detected_at)
     is distinct from (old.programme_id, old.agreement_id, old.report_id, old.correction_id, old.reference, old.kind, old.amount_minor, old.currency, old.detected_at)
     or (old.document_id is not null and (new.document_id, new.due_on) is distinct from (old.document_id, old.due_on)) then
    raise exception 'what is owed is not edited' using errcode = 'check_violation', constraint = 'recovery_unchanged';
  end if;
  if old.state in ('offset', 'repaid', 'written_off') and new.state <> old.state then
    raise exception 'it is settled' using errcode = 'check_violation', constraint = 'recovery_settled';
  end if;
  if new.state = 'written_off' and old.state <> 'written_off' and not exists (
    select 1 from recovery_write_offs where recovery_id = new.id and outcome = 'approved' and outcome_by <> proposed_by) then
    raise exception 'two people write off' using errcode = 'check_violation', constraint = 'recovery_written_off_by_two';
  end if;
  return new;
end $$;
create trigger recovery_guarded before update on recoveries for each row execute function recovery_guarded();

create trigger ending_unchanged before update on recovery_write_offs for each row execute function ending_unchanged();

-- A question and its answer stay as they were given.
create function report_question_guarded() returns trigger language plpgsql as $$
begin
  if old.answer is not null
     or (new.report_id, new.cost_line_id, new.question, new.asked_by, new.asked_at)
       is distinct from (old.report_id, old.cost_line_id, old.question, old.asked_by, old.asked_at) then
    raise exception 'what was asked and answered is not edited' using errcode = 'check_violation', constraint = 'report_question_unchanged';
  end if;
  return new;
end $$;
create trigger report_question_guarded before update on report_questions
  for each row execute function report_question_guarded();

-- I27: what is accepted under a heading stays within the signed budget and its flexibility, whatever report it is in.
create function cost_within_flexibility() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(accepted_eur_minor), 0) from cost_lines
      where agreement_id = new.agreement_id and heading = new.heading) * 100 >
     coalesce((select coalesce(h.signed_minor, h.amount_minor) * (100 + p.flexibility_percent)
       from agreement_headings h join agreements a on a.id = h.agreement_id join programmes p on p.id = a.programme_id
       where h.agreement_id = new.agreement_id and h.heading = new.heading), 0) then
    raise exception 'more than the signed budget allows' using errcode = 'check_violation', constraint = 'cost_within_flexibility';
  end if;
  return null;
end $$;
create constraint trigger cost_within_flexibility after insert or update of accepted_eur_minor on cost_lines
  deferrable initially deferred for each row when (new.accepted_eur_minor > 0)
  execute function cost_within_flexibility();
