-- I35, I36: the words that 0069 did not reach: of payments, second copies of bank files, possible matches, findings,
-- caps, indicators and questions before a call. What a row looks like afterwards is said in 0069, for all of them.

-- Once a milestone is over, what was to be reached and what shows it stay as they were agreed.
create function milestone_words_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what was reached is not edited' using errcode = 'check_violation', constraint = 'milestone_unchanged';
end $$;
create trigger milestone_words_stay before update on milestones for each row
  when (old.state in ('confirmed', 'dropped')
    and (new.condition, new.proof, new.answer) is distinct from (old.condition, old.proof, old.answer)
    and not takes_words('milestones', to_jsonb(old), to_jsonb(new)))
  execute function milestone_words_stay();

-- Why a payment ended is said once; why it is held, with the hold.
create function payment_words_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what was said of a payment is not edited'
    using errcode = 'check_violation', constraint = 'disbursement_words_unchanged';
end $$;
create trigger payment_words_stay before update on disbursements for each row
  when ((old.ended_reason is not null and new.ended_reason is distinct from old.ended_reason and new.state = old.state
      or new.held_reason is distinct from old.held_reason and new.held_at is not distinct from old.held_at)
    and not takes_words('disbursements', to_jsonb(old), to_jsonb(new)))
  execute function payment_words_stay();

call open_to_disposal('payment_file_permits', 'payment_file_permit_guarded');
call open_to_disposal('screening_opinions', 'refuse_row_change');
call open_to_disposal('findings', 'finding_words_stay');
call open_to_disposal('redresses', 'redress_by_another');
call open_to_disposal('cap_overrides', 'cap_override_moves');
call open_to_disposal('assistances', 'assistance_guarded');
call open_to_disposal('call_clarifications', 'clarification_ended');

-- Keyed hashes by which one description of a third party finds another go too, as those of the vault do (0034).
create function dispose_other_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject uuid := case new.subject_kind when 'organisation' then new.subject_id
    else (select organisation_id from applications where id = new.subject_id) end;
  granted uuid[] := array(select id from agreements where organisation_id = subject);
begin
  update call_clarifications set asked = struck(asked), decline_reason = struck(decline_reason)
    where asked_by in (select account_id::text from memberships where organisation_id = subject)
      and are_askers_disposed(call_id, asked_by);
  if new.subject_kind <> 'organisation' then return null; end if;

  update disbursements set held_reason = struck(held_reason), ended_reason = struck(ended_reason)
    where organisation_id = subject and num_nonnulls(held_reason, ended_reason) > 0;
  update payment_file_permits set reason = struck(reason)
    where batch_id in (select batch_id from disbursements where organisation_id = subject) and are_payees_disposed(batch_id);
  update screening_opinions set note = struck(note)
    where hit_id in (select id from screening_hits where organisation_id = subject);
  update findings f set facts = struck(facts), comment = struck(comment), reply = struck(reply)
    from audit_sample_items i join cost_lines c on c.id = i.cost_line_id
    where i.sample_id = f.sample_id and i.transaction_no = f.transaction_no and c.agreement_id = any (granted);
  update cap_overrides set reason = struck(reason) where organisation_id = subject;
  update report_indicators set label = struck(label)
    where report_id in (select id from reports where agreement_id = any (granted));
  delete from organisation_marks where organisation_id = subject;
  update payee_accounts set account_index = null where organisation_id = subject and account_index is not null;
  return null;
end $$;
create trigger dispose_other_words after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_other_words();
