-- I28: what a cost was converted with is what was published, paid and said to have arrived; and a report that was sent has
-- no provisional euro.

-- Decimals of a currency, as `app/kernel/money.ts` has them.
create function currency_decimals(code text) returns integer language sql immutable as $$
  select case
    when code in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
    when code in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    else 2 end
$$;

create function cost_line_rate_true() returns trigger language plpgsql as $$
declare
  wanted numeric;
begin
  if tg_op = 'UPDATE' and not old.rate_provisional
     and (new.rate_id, new.rate_basis, new.rate_from_month, new.rate_month, new.units_per_eur, new.rate_source, new.eur_minor,
       new.rate_provisional)
       is distinct from (old.rate_id, old.rate_basis, old.rate_from_month, old.rate_month, old.units_per_eur, old.rate_source,
       old.eur_minor, old.rate_provisional) then
    raise exception 'a settled rate stays' using errcode = 'check_violation', constraint = 'cost_line_rate_settled';
  end if;
  if new.rate_id is not null and not exists (select from exchange_rates x where x.id = new.rate_id
     and (x.currency, x.month, x.units_per_eur, x.source)
       = (new.currency, new.rate_month, new.units_per_eur, new.rate_source)) then
    raise exception 'not the rate that was published' using errcode = 'check_violation', constraint = 'cost_line_rate_true';
  end if;
  if new.rate_basis = 'average' then
    -- Every month of it counts once, with the rate in force; one that is missing makes no average.
    select round(sum(r.units)::numeric(40, 20) / count(*), 10) into wanted
      from generate_series(to_date(new.rate_from_month, 'YYYY-MM'), to_date(new.rate_month, 'YYYY-MM'), '1 month') m
      cross join lateral (select (select x.units_per_eur::numeric from exchange_rates x
        where x.currency = new.currency and x.month = to_char(m, 'YYYY-MM')
        order by x.retrieved_at desc, x.id desc limit 1) as units) r
      having count(*) = count(r.units);
  elsif new.rate_basis = 'receipt' then
    select round(k.amount_minor::numeric(40, 20) * 100 / d.amount_minor / power(10::numeric, currency_decimals(k.currency)), 10)
      into wanted
      from disbursements d join payment_receipts k on k.disbursement_id = d.id
      where d.reference = new.rate_source and d.agreement_id = new.agreement_id and d.state = 'confirmed'
        and k.currency = new.currency and k.received_on <= new.paid_on;
  else
    return new;
  end if;
  if wanted is distinct from new.units_per_eur::numeric then
    raise exception 'not the rate this rule gives' using errcode = 'check_violation', constraint = 'cost_line_rate_true';
  end if;
  return new;
end $$;
create trigger cost_line_rate_true
  before insert or update of rate_id, rate_basis, rate_from_month, rate_month, units_per_eur, rate_source, eur_minor,
    rate_provisional on cost_lines
  for each row execute function cost_line_rate_true();
alter table cost_lines enable always trigger cost_line_rate_true;

create function report_rates_settled() returns trigger language plpgsql as $$
begin
  if exists (select from cost_lines c where c.report_id = new.id and c.rate_provisional) then
    raise exception 'a report with provisional rates' using errcode = 'check_violation', constraint = 'report_rates_settled';
  end if;
  return new;
end $$;
create trigger report_rates_settled before update of state on reports
  for each row when (new.state not in ('scheduled', 'draft')) execute function report_rates_settled();
alter table reports enable always trigger report_rates_settled;
