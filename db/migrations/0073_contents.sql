-- What an application holds, the second wall.

-- The rows of an answer in rows; none where the text is no list of rows.
create function answer_rows(value text) returns setof jsonb language plpgsql immutable as $$
begin
  if value !~ '^\[' then return; end if;
  return query select listed.each from jsonb_array_elements(value::jsonb) with ordinality listed (each, place)
    where jsonb_typeof(listed.each) = 'object' order by listed.place;
exception when invalid_text_representation or untranslatable_character then return;
end $$;

-- Who applies together with an applicant, as written now: for conflicts of interest. Names are what people
-- wrote; the share is null where it is no amount.
create view application_co_applicants with (security_invoker = true) as
  select a.id as application_id, q ->> 'code' as question, each ->> 'name' as name, each ->> 'country' as country,
    case when each ->> 'share' ~ '^\d{1,13}(\.\d{1,2})?$' then (each ->> 'share')::numeric end as share
  from applications a
  join call_versions v on v.id = a.call_version_id,
    jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'questions') q
  join application_answers n on n.question = q ->> 'code',
    answer_rows(n.value) each
  where n.application_id = a.id and q ->> 'kind' = 'co-applicants';
grant select on application_co_applicants to app;
revoke execute on function answer_rows(text) from public;
grant execute on function answer_rows(text) to app;

-- I4: at submission the budget keeps what its call sets: indirect costs within their share of the direct ones, rounded
-- half up once, and the part of the total cost that the applicant and others pay. I1: co-applicants
-- share what is requested, not more, in the version that was frozen just before.
create function budget_keeps_call() returns trigger language plpgsql as $$
declare
  call jsonb := (select content from call_versions where id = new.call_version_id);
  total numeric;
  indirect numeric;
  contributed numeric;
  shared numeric;
begin
  select coalesce(sum(amount_minor), 0), coalesce(sum(amount_minor) filter (where heading = 'indirect'), 0),
      coalesce(sum(amount_minor) filter (where payer <> 'grant'), 0)
    into total, indirect, contributed from application_budget_lines where application_id = new.id;
  if indirect > round((total - indirect) * coalesce((call ->> 'indirectPercent')::integer, 7) / 100) then
    raise exception 'indirect costs above their ceiling' using errcode = 'check_violation', constraint = 'budget_indirect_ceiling';
  end if;
  if contributed * 100 < total * coalesce((call ->> 'coFinancingPercent')::integer, 0) then
    raise exception 'too little paid beside the grant' using errcode = 'check_violation', constraint = 'budget_co_financed';
  end if;
  select coalesce(sum((each ->> 'share')::numeric) * 100, 0) into shared
    from application_versions f, jsonb_array_elements(f.content -> 'answers') n, answer_rows(n ->> 'value') each,
      jsonb_array_elements(call -> 'sections') s, jsonb_array_elements(s -> 'questions') q
    where f.id = (select id from application_versions where application_id = new.id order by number desc limit 1)
      and q ->> 'code' = n ->> 'question' and q ->> 'kind' = 'co-applicants'
      and each ->> 'share' ~ '^\d{1,13}(\.\d{1,2})?$';
  if shared > total - contributed then
    raise exception 'shares above what is requested' using errcode = 'check_violation', constraint = 'co_applicants_share';
  end if;
  return new;
end $$;
create trigger budget_keeps_call before update of state on applications
  for each row when (new.state = 'submitted' and old.state in ('draft', 'returned')) execute function budget_keeps_call();
