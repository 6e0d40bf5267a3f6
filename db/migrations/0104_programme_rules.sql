-- The rules of a programme change by two people and by version, and never under what was promised by them.

-- What was proposed stays; an outcome is given once, by another person (check `programme_rule_versions_by_two`).
create trigger ending_unchanged before update on programme_rule_versions
  for each row execute function ending_unchanged();
create trigger refuse_row_removal before delete on programme_rule_versions
  for each row execute function refuse_change();
alter table programme_rule_versions enable always trigger ending_unchanged;

create function programme_rules_proposed() returns trigger language plpgsql as $$
begin
  if new.outcome is not null then
    raise exception 'rules are proposed first' using errcode = 'check_violation', constraint = 'programme_rules_proposed';
  end if;
  return new;
end $$;
create trigger programme_rules_proposed before insert on programme_rule_versions
  for each row execute function programme_rules_proposed();
alter table programme_rule_versions enable always trigger programme_rules_proposed;

-- I2, I5, I18, I28: what already lives by the rules of a programme. The cap of a third party that an override lifted is
-- the override's.
create function programme_held(programme uuid)
  returns table (calls_minor bigint, cap_minor bigint, starts_on date, ends_on date, converted boolean)
  language sql stable as $$
  select
    (select coalesce(sum(c.envelope_minor), 0)::bigint from calls c
      where c.programme_id = programme and c.stage <> 'note' and c.intake <> 'round' and c.state not in ('draft', 'cancelled')),
    (select coalesce(max(p.held), 0)::bigint
      from (
        select
          (select sum(w.amount_minor - w.released_minor) from awards w
            where w.programme_id = programme and w.state = 'live'
              and w.organisation_id in (select one_with(o.organisation_id))) as held,
          (select max(l.cap_minor) from cap_overrides l
            where l.programme_id = programme and l.state in ('approved', 'ended')
              and l.organisation_id in (select one_with(o.organisation_id))) as lifted
        from (select distinct organisation_id from awards where programme_id = programme and state = 'live') o) p
      where p.held > coalesce(p.lifted, 0)),
    (select min(a.starts_on) from agreements a where a.programme_id = programme and a.state <> 'terminated'),
    (select max(a.ends_on) from agreements a where a.programme_id = programme and a.state <> 'terminated'),
    exists (select from agreements a where a.programme_id = programme)
      or exists (select from journal_postings j join programmes g on g.id = j.programme_id
        where j.programme_id = programme and j.currency <> g.currency)
$$;
revoke execute on function programme_held(uuid) from public;
grant execute on function programme_held(uuid) to app;

-- The programme holds the newest version that was put in force, and no other rules; code and currency never change.
create function programme_rules_guarded() returns trigger language plpgsql as $$
declare
  rule programme_rule_versions;
  held record;
begin
  if (new.id, new.code, new.currency) is distinct from (old.id, old.code, old.currency) then
    raise exception 'code and currency of a programme stay' using errcode = 'check_violation', constraint = 'programme_fixed';
  end if;
  if (to_jsonb(new) - '{bank_identity_id,payee_cool_off_hours}'::text[])
     = (to_jsonb(old) - '{bank_identity_id,payee_cool_off_hours}'::text[]) then
    return new;
  end if;
  select * into rule from programme_rule_versions
    where programme_id = new.id and outcome = 'approved' order by number desc limit 1;
  if rule.id is null
     or (to_jsonb(new) - '{id,code,currency,bank_identity_id,payee_cool_off_hours}'::text[])
       <> (to_jsonb(rule) - '{id,programme_id,number,reason,proposed_by,proposed_at,outcome,outcome_by,outcome_at}'::text[]) then
    raise exception 'two people set the rules' using errcode = 'check_violation', constraint = 'programme_rules_by_two';
  end if;
  -- An award on its way is waited for, and the next one sees the new cap: its own wall (0090) reads it without a lock.
  if new.cap_minor < old.cap_minor then
    lock table awards in share row exclusive mode;
  end if;
  select * into held from programme_held(new.id);
  if new.fx_policy <> old.fx_policy and held.converted then
    raise exception 'the rule of conversion is frozen' using errcode = 'check_violation', constraint = 'programme_fx_frozen';
  end if;
  if new.fstp_budget_minor < held.calls_minor then
    raise exception 'the calls hold more' using errcode = 'check_violation', constraint = 'programme_budget_held';
  end if;
  if new.cap_minor < held.cap_minor then
    raise exception 'a third party holds more' using errcode = 'check_violation', constraint = 'programme_cap_held';
  end if;
  if new.starts_on <> old.starts_on and new.starts_on > held.starts_on then
    raise exception 'an agreement began before' using errcode = 'check_violation', constraint = 'programme_period_held';
  end if;
  if (new.ends_on, new.closing_margin_days) is distinct from (old.ends_on, old.closing_margin_days)
     and new.ends_on - new.closing_margin_days < held.ends_on then
    raise exception 'an agreement ends later' using errcode = 'check_violation', constraint = 'programme_period_held';
  end if;
  return new;
end $$;
create trigger programme_rules_guarded before update on programmes
  for each row execute function programme_rules_guarded();
alter table programmes enable always trigger programme_rules_guarded;
