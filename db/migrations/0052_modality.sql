-- How an agreement is paid and looked at is chosen while it is drafted; what was proposed stays as it was proposed.
create function modality_while_drafted() returns trigger language plpgsql as $$
begin
  if (select state from agreements where id = new.agreement_id) <> 'drafted'
     or (new.assessment_id, new.proposed_plan, new.proposed_sample)
        is distinct from (old.assessment_id, old.proposed_plan, old.proposed_sample) then
    raise exception 'the modality is fixed' using errcode = 'check_violation', constraint = 'modality_while_drafted';
  end if;
  return new;
end $$;
create trigger modality_while_drafted before update on agreement_modalities
  for each row execute function modality_while_drafted();
create trigger refuse_row_removal before delete on agreement_modalities
  for each row execute function refuse_change();
