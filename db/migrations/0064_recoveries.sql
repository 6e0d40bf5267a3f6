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
