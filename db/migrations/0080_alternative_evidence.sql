-- A cost without its receipt: declared with the report, countersigned by one person, decided by another, and only up to
-- the programme's share of what the report claims.

create function evidence_declaration_guarded() returns trigger language plpgsql as $$
declare
  state text := (select r.state from reports r join cost_lines c on c.report_id = r.id
    where c.id = coalesce(new.cost_line_id, old.cost_line_id));
begin
  if tg_op <> 'UPDATE' then
    if state not in ('scheduled', 'draft') then
      raise exception 'the report was sent' using errcode = 'check_violation', constraint = 'evidence_declaration_sent';
    end if;
    return coalesce(new, old);
  end if;
  if old.countersigned_by is not null
     or (new.cost_line_id, new.reason, new.declared_by, new.declared_at)
       is distinct from (old.cost_line_id, old.reason, old.declared_by, old.declared_at) then
    raise exception 'what was declared and signed is not edited'
      using errcode = 'check_violation', constraint = 'evidence_declaration_unchanged';
  end if;
  if new.countersigned_by = new.declared_by then
    raise exception 'another person countersigns' using errcode = 'check_violation', constraint = 'evidence_declaration_by_another';
  end if;
  return new;
end $$;
create trigger evidence_declaration_guarded before insert or update or delete on evidence_declarations
  for each row execute function evidence_declaration_guarded();

create function declared_cost_countersigned() returns trigger language plpgsql as $$
begin
  if exists (select 1 from evidence_declarations where cost_line_id = new.id
     and (countersigned_by is null or countersigned_by is not distinct from new.decided_by)) then
    raise exception 'a second person countersigns a declaration'
      using errcode = 'check_violation', constraint = 'declared_cost_countersigned';
  end if;
  return new;
end $$;
create trigger declared_cost_countersigned before insert or update of accepted_eur_minor, decided_by on cost_lines
  for each row when (new.accepted_eur_minor > 0) execute function declared_cost_countersigned();

create function declared_within_share() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(c.accepted_eur_minor) filter (where d.cost_line_id is not null), 0) * 100
        > sum(c.eur_minor) * min(p.alternative_evidence_percent)
      from cost_lines c
      left join evidence_declarations d on d.cost_line_id = c.id
      join agreements a on a.id = c.agreement_id
      join programmes p on p.id = a.programme_id
      where c.report_id = new.report_id) then
    raise exception 'more rests on declarations than the programme allows'
      using errcode = 'check_violation', constraint = 'declared_within_share';
  end if;
  return null;
end $$;
create constraint trigger declared_within_share after insert or update of accepted_eur_minor on cost_lines
  deferrable initially deferred for each row when (new.accepted_eur_minor > 0)
  execute function declared_within_share();
