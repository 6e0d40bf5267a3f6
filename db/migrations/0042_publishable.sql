-- I6: no call is published without what the rules on support to third parties want published, in each of its languages:
-- activities, recipients, criteria, how the amount is fixed, the most one third party may get; a form and conditions.

-- The first thing a call's content lacks; null where nothing does.
create function call_lacks(content jsonb) returns text language sql immutable as $$
  select case
    when jsonb_array_length(content->'activities') = 0 then 'activities'
    when jsonb_array_length(content->'categories') = 0 then 'categories'
    when jsonb_array_length(content->'criteria') = 0 then 'criteria'
    when not exists (select 1 from jsonb_each_text(content->'amountBasis') said where btrim(said.value) <> '') then 'amountBasis'
    when not jsonb_path_exists(content, '$.sections[*].questions[*]') then 'sections'
    when jsonb_array_length(content->'eligibility') = 0 then 'eligibility'
    when jsonb_array_length(content->'languages') = 0 then 'languages'
    when exists (
      select 1
      from jsonb_array_elements_text(content->'languages') spoken(language)
      cross join (
        select jsonb_path_query(content, path) as said
        from unnest(array[
          '$.title', '$.summary', '$.guidelines', '$.amountBasis', '$.sections[*].title',
          '$.sections[*].questions[*].label', '$.sections[*].questions[*].choices[*].label', '$.documents[*].label',
          '$.eligibility[*].text', '$.declarations[*].text', '$.criteria[*].title', '$.criteria[*].guidance',
          '$.criteria[*].anchors[*].text', '$.lots[*].title'
        ]::jsonpath[]) as paths(path)
      ) texts
      where btrim(coalesce(said->>language, '')) = '') then 'translation'
  end
$$;

create function call_publishable() returns trigger language plpgsql as $$
declare
  lacking text := call_lacks(new.content);
  programme uuid;
begin
  if tg_table_name = 'calls' then
    programme := new.programme_id;
  else
    select c.programme_id into programme from calls c where c.id = new.call_id;
  end if;
  -- I2: lots share the envelope exactly.
  if lacking is null and jsonb_array_length(coalesce(new.content->'lots', '[]')) > 0
     and (select sum((lot->>'envelopeMinor')::bigint) from jsonb_array_elements(new.content->'lots') lot) <> new.envelope_minor then
    lacking := 'lots';
  end if;
  if lacking is null and new.maximum_minor > (select cap_minor from programmes where id = programme) then
    lacking := 'maximum';
  end if;
  if lacking is not null then
    raise exception 'the call lacks: %', lacking using errcode = 'check_violation', constraint = 'call_publishable';
  end if;
  return new;
end $$;
create trigger call_publishable before update of state on calls for each row
  when (old.state = 'draft' and new.state not in ('draft', 'cancelled')) execute function call_publishable();
create trigger call_publishable before update of state on call_corrigenda for each row
  when (old.state = 'drafted' and new.state = 'published') execute function call_publishable();

-- I2: a lot is what the content of its call says.
create function lot_as_published() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from calls c cross join jsonb_array_elements(coalesce(c.content->'lots', '[]')) lot
    where c.id = new.call_id and c.state <> 'draft'
      and lot->>'code' = new.code and (lot->>'envelopeMinor')::bigint = new.envelope_minor) then
    raise exception 'no such lot was published' using errcode = 'check_violation', constraint = 'lot_as_published';
  end if;
  return new;
end $$;
create trigger lot_as_published before insert or update on call_lots for each row execute function lot_as_published();
