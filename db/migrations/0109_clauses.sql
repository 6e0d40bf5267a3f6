-- Optional clauses are chosen while an agreement is drafted; what is sent for signature says them, and never leaves out
-- what the grant agreement with the European Union hands on.

create function agreement_clauses_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'the clauses are fixed' using errcode = 'check_violation', constraint = 'agreement_clauses_fixed';
end $$;
create trigger agreement_clauses_fixed before update of clauses on agreements
  for each row when (old.state <> 'drafted' and new.clauses is distinct from old.clauses)
  execute function agreement_clauses_fixed();

create function agreement_version_clauses() returns trigger language plpgsql as $$
declare
  said text[] := array(select each ->> 'code' from jsonb_array_elements(new.terms -> 'clauses') each);
begin
  if not said @> array['records', 'control', 'visibility', 'data', 'safeguarding', 'conflict', 'sanctions', 'recovery']
     or not said @> (select clauses from agreements where id = new.agreement_id) then
    raise exception 'a clause is missing' using errcode = 'check_violation', constraint = 'agreement_version_clauses';
  end if;
  return new;
end $$;
create trigger agreement_version_clauses before insert on agreement_versions
  for each row execute function agreement_version_clauses();
