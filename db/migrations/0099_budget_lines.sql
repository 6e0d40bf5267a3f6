-- I19: lines of a budget add up to their heading, to the cent, whenever a transaction ends. They are free while the
-- agreement is a draft; afterwards they follow an amendment of their heading and nothing else.

create function agreement_lines_add_up() returns trigger language plpgsql as $$
declare
  agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if exists (
    select 1 from agreement_headings h
    where h.agreement_id = agreement and h.amount_minor <> (
      select coalesce(sum(l.amount_minor), 0) from agreement_budget_lines l
      where l.agreement_id = h.agreement_id and l.heading = h.heading)) then
    raise exception 'the lines of a heading do not add up'
      using errcode = 'check_violation', constraint = 'agreement_lines_add_up';
  end if;
  return null;
end $$;
create constraint trigger agreement_lines_add_up after insert or update or delete on agreement_budget_lines
  deferrable initially deferred for each row execute function agreement_lines_add_up();
create constraint trigger agreement_lines_add_up after insert or update of amount_minor on agreement_headings
  deferrable initially deferred for each row execute function agreement_lines_add_up();

create function agreement_lines_follow() returns trigger language plpgsql as $$
declare
  agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
  request amendments;
begin
  if (select state from agreements where id = agreement) = 'drafted' then
    if tg_op = 'DELETE' then return old; end if;
    new.initial_minor := new.amount_minor;
    return new;
  end if;
  -- I35, I36: its words go with the record.
  if tg_op = 'UPDATE' and is_disposed('agreement', old.agreement_id)
     and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('description', struck(old.description)) then
    return new;
  end if;
  select * into request from amendment_applying(agreement);
  if request.id is null or tg_op = 'DELETE' or (request.wanted -> 'headings' ? new.heading) is not true
     or (tg_op = 'UPDATE' and (new.id, new.agreement_id, new.heading, new.number, new.description, new.initial_minor)
       is distinct from (old.id, old.agreement_id, old.heading, old.number, old.description, old.initial_minor)) then
    raise exception 'the lines of the budget are fixed'
      using errcode = 'check_violation', constraint = 'agreement_lines_fixed';
  end if;
  if tg_op = 'INSERT' then new.initial_minor := 0; end if;
  return new;
end $$;
create trigger agreement_lines_follow before insert or update or delete on agreement_budget_lines
  for each row execute function agreement_lines_follow();

create function dispose_budget_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'organisation' then
    update agreement_budget_lines l set description = struck(l.description)
      from agreements a where a.id = l.agreement_id and a.organisation_id = new.subject_id and l.description <> '';
  end if;
  return null;
end $$;
create trigger dispose_budget_words after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_budget_words();
