-- I19, I27: lines of a budget are added, renamed and taken away: freely while the agreement is a draft, afterwards as the
-- amendment of this transaction names them. One a cost is charged to stays; one that was signed stays in the books.

create or replace function agreement_lines_follow() returns trigger language plpgsql as $$
declare
  agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
  request amendments;
  wanted jsonb;
begin
  if (select state from agreements where id = agreement) = 'drafted' then
    if tg_op = 'DELETE' then return old; end if;
    new.initial_minor := new.amount_minor;
    new.removed := false;
    return new;
  end if;
  -- I35, I36: its words go with the record.
  if tg_op = 'UPDATE' and is_disposed('agreement', old.agreement_id)
     and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('description', struck(old.description)) then
    return new;
  end if;
  select * into request from amendment_applying(agreement);
  if request.id is null or tg_op = 'DELETE' or (request.wanted -> 'headings' ? new.heading) is not true
     or (tg_op = 'UPDATE' and (new.id, new.agreement_id, new.heading, new.number, new.initial_minor)
       is distinct from (old.id, old.agreement_id, old.heading, old.number, old.initial_minor)) then
    raise exception 'the lines of the budget are fixed'
      using errcode = 'check_violation', constraint = 'agreement_lines_fixed';
  end if;
  if request.wanted ? 'lines' then
    select each into wanted from jsonb_array_elements(request.wanted -> 'lines') each
      where each ->> 'heading' = new.heading and (each ->> 'number')::integer = new.number;
    if wanted is null then
      if tg_op = 'INSERT' or not new.removed or new.description <> old.description then
        raise exception 'the amendment names no such line'
          using errcode = 'check_violation', constraint = 'agreement_lines_fixed';
      end if;
      if exists (select from cost_lines where budget_line_id = new.id) then
        raise exception 'a cost is charged to this line' using errcode = 'check_violation', constraint = 'agreement_line_charged';
      end if;
    elsif new.removed or (new.description, new.amount_minor)
        is distinct from (wanted ->> 'description', (wanted ->> 'amountMinor')::bigint) then
      raise exception 'the amendment says otherwise' using errcode = 'check_violation', constraint = 'agreement_lines_fixed';
    end if;
  elsif new.removed or (tg_op = 'UPDATE' and new.description <> old.description) then
    raise exception 'the lines of the budget are fixed'
      using errcode = 'check_violation', constraint = 'agreement_lines_fixed';
  end if;
  if tg_op = 'INSERT' then new.initial_minor := 0; end if;
  return new;
end $$;

-- The line is held until the cost is in: who takes it away at the same moment waits, and then finds the cost.
create function cost_on_present_line() returns trigger language plpgsql as $$
begin
  perform from agreement_budget_lines where id = new.budget_line_id and not removed for share;
  if not found then
    raise exception 'this line was taken away' using errcode = 'check_violation', constraint = 'cost_on_present_line';
  end if;
  return new;
end $$;
create trigger cost_on_present_line before insert or update of budget_line_id on cost_lines
  for each row execute function cost_on_present_line();

-- I35, I36: names of lines go from amendments and versions as they go from the budget.
create function struck_lines(holder jsonb) returns jsonb language sql immutable as $$
  select case when holder ? 'lines' then holder || jsonb_build_object('lines', (
    select coalesce(jsonb_agg(case when each ? 'description'
      then each || jsonb_build_object('description', struck(each ->> 'description')) else each end order by place), '[]')
    from jsonb_array_elements(holder -> 'lines') with ordinality listed (each, place))) else holder end
$$;
revoke execute on function struck_lines(jsonb) from public;
grant execute on function struck_lines(jsonb) to app;

-- What 0069 says of a row, and the names of lines in an amendment.
alter function without_words(text, jsonb) rename to without_plain_words;
create function without_words(name text, was jsonb) returns jsonb language sql immutable as $$
  select without_plain_words(name, was) || case when name = 'amendments' then jsonb_build_object(
    'wanted', struck_lines(was -> 'wanted'), 'stood', struck_lines(was -> 'stood')) else '{}' end
$$;
revoke execute on function without_words(text, jsonb) from public;
grant execute on function without_words(text, jsonb) to app;

create or replace function agreement_version_stays() returns trigger language plpgsql as $$
begin
  if is_disposed('agreement', old.agreement_id) and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('terms',
     struck_lines(old.terms) || jsonb_build_object('specialConditions', struck(old.terms ->> 'specialConditions'))) then
    return new;
  end if;
  raise exception 'agreement_versions is append-only' using errcode = 'insufficient_privilege';
end $$;

create or replace function dispose_negotiation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  granted uuid[] := array(select id from agreements where organisation_id = new.subject_id);
begin
  if new.subject_kind = 'organisation' then
    update agreement_versions
      set terms = struck_lines(terms) || jsonb_build_object('specialConditions', struck(terms ->> 'specialConditions'))
      where agreement_id = any (granted);
    delete from agreement_remarks where agreement_id = any (granted);
  end if;
  return null;
end $$;

-- Its name makes it run before `dispose_new_texts`, which strikes what else an amendment says.
create function dispose_amended_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject_kind = 'organisation' then
    update amendments set reason = struck(reason), answer = struck(answer),
        wanted = struck_lines(wanted), stood = struck_lines(stood)
      where agreement_id in (select id from agreements where organisation_id = new.subject_id);
  end if;
  return null;
end $$;
create trigger dispose_amended_lines after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_amended_lines();
