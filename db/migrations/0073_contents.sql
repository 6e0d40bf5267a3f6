-- What an application holds, the second wall.

-- I4: at submission the budget keeps what its call sets: indirect costs within their share of the direct ones, rounded
-- half up once, and the part of the total cost that the applicant and others pay.
create function budget_keeps_call() returns trigger language plpgsql as $$
declare
  call jsonb := (select content from call_versions where id = new.call_version_id);
  total numeric;
  indirect numeric;
  contributed numeric;
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
  return new;
end $$;
create trigger budget_keeps_call before update of state on applications
  for each row when (new.state = 'submitted' and old.state in ('draft', 'returned')) execute function budget_keeps_call();
