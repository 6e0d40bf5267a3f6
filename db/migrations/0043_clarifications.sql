-- A question is answered to all, or declined, once; what was published stays.
create function clarification_ended() returns trigger language plpgsql as $$
begin
  if old.state <> 'asked' or (new.call_id, new.asked, new.asked_by, new.asked_at, new.language)
      is distinct from (old.call_id, old.asked, old.asked_by, old.asked_at, old.language) then
    raise exception 'a question that was answered is not edited' using errcode = 'check_violation', constraint = 'clarification_ended';
  end if;
  return new;
end $$;
create trigger clarification_ended before update on call_clarifications for each row execute function clarification_ended();
create trigger refuse_row_removal before delete on call_clarifications for each row execute function refuse_change();
