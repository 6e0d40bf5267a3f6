-- Samples, findings and what is corrected after them (app/assurance/sampling), enforced a second time.

-- What is said of a line that was drawn, and never more ineligible than was accepted of it when the population was frozen.
create function finding_within_item() returns trigger language plpgsql as $$
declare
  item record;
begin
  select amount_minor, place into item from audit_sample_items
    where sample_id = new.sample_id and transaction_no = new.transaction_no;
  if item.place is null then
    raise exception 'the line was not drawn' using errcode = 'check_violation', constraint = 'finding_on_drawn_line';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('sample:' || new.sample_id, 0));
  if new.state <> 'withdrawn' and
     (select coalesce(sum(ineligible_minor), 0) from findings
       where sample_id = new.sample_id and transaction_no = new.transaction_no and id <> new.id and state <> 'withdrawn')
     + new.ineligible_minor > item.amount_minor then
    raise exception 'findings exceed the line' using errcode = 'check_violation', constraint = 'finding_within_amount';
  end if;
  return new;
end $$;
create trigger finding_within_item before insert or update on findings
  for each row execute function finding_within_item();

-- What was said stays as it was said: facts from the start, comment and reply once they are there.
create function finding_words_stay() returns trigger language plpgsql as $$
begin
  if (new.programme_id, new.sample_id, new.transaction_no, new.number, new.reference, new.type, new.criterion, new.facts,
      new.ineligible_minor, new.raised_by, new.raised_at)
     is distinct from (old.programme_id, old.sample_id, old.transaction_no, old.number, old.reference, old.type,
      old.criterion, old.facts, old.ineligible_minor, old.raised_by, old.raised_at)
     or (old.comment is not null and (new.comment, new.commented_by) is distinct from (old.comment, old.commented_by))
     or (old.reply is not null and (new.reply, new.replied_by) is distinct from (old.reply, old.replied_by))
  then
    raise exception 'a finding is not edited' using errcode = 'check_violation', constraint = 'finding_words_stay';
  end if;
  return new;
end $$;
create trigger finding_words_stay before update on findings
  for each row execute function finding_words_stay();

-- I26: whoever accepted a cost does not correct it.
create function correction_by_another() returns trigger language plpgsql as $$
begin
  if (select decided_by from cost_lines where id = new.cost_line_id) is not distinct from new.corrected_by then
    raise exception 'this person cannot correct' using errcode = 'check_violation', constraint = 'correction_by_another';
  end if;
  return new;
end $$;
create trigger correction_by_another before insert on cost_corrections
  for each row execute function correction_by_another();
