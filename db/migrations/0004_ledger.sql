-- LG-1: entries come in through one function. LG-2: what does not balance does not commit.

create function ledger_post(entry jsonb, postings jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into journal_entries (
    id, programme_id, value_date, posted_at, rule, document_reference, agreement_id, organisation_id, instalment_id,
    disbursement_id, report_id, reverses, prepared_by, approver1, approver2, entry_hash)
  select e.id, e.programme_id, e.value_date, e.posted_at, e.rule, e.document_reference, e.agreement_id,
    e.organisation_id, e.instalment_id, e.disbursement_id, e.report_id, e.reverses, e.prepared_by, e.approver1,
    e.approver2, decode(entry ->> 'entry_hash', 'hex')
  from jsonb_to_record(entry) as e(
    id uuid, programme_id uuid, value_date date, posted_at timestamptz, rule text, document_reference text,
    agreement_id uuid, organisation_id uuid, instalment_id uuid, disbursement_id uuid, report_id uuid, reverses uuid,
    prepared_by text, approver1 text, approver2 text);
  insert into journal_postings (
    id, entry_id, programme_id, account, agreement_id, amount_minor, currency, eur_minor, units_per_eur, rate_month,
    rate_source)
  select p.id, (entry ->> 'id')::uuid, (entry ->> 'programme_id')::uuid, p.account, p.agreement_id, p.amount_minor,
    p.currency, p.eur_minor, p.units_per_eur, p.rate_month, p.rate_source
  from jsonb_to_recordset(postings) as p(
    id uuid, account text, agreement_id uuid, amount_minor bigint, currency text, eur_minor bigint,
    units_per_eur text, rate_month text, rate_source text);
end $$;

-- I30: Σ debit = Σ credit per entry, per currency and in EUR; two lines at least. Looked at twice: in what a statement
-- inserts, as a whole, and in what an entry holds at commit.
create function ledger_refuse_entry(entry uuid) returns void language plpgsql as $$
begin
  raise exception 'entry % does not balance', entry using errcode = 'check_violation', constraint = 'ledger_balance';
end $$;

create function ledger_check_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) < 2 or sum(eur_minor) <> 0 from journal_postings where entry_id = new.id)
     or exists (select 1 from journal_postings where entry_id = new.id group by currency having sum(amount_minor) <> 0)
  then
    perform ledger_refuse_entry(new.id);
  end if;
  return null;
end $$;

create constraint trigger ledger_balance after insert on journal_entries
  deferrable initially deferred for each row execute function ledger_check_entry();
alter table journal_entries enable always trigger ledger_balance;

create function ledger_check_postings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry uuid;
begin
  select entry_id into entry from inserted
    group by grouping sets ((entry_id, currency), (entry_id))
    having case when grouping(currency) = 0 then sum(amount_minor) else sum(eur_minor) end <> 0 limit 1;
  if found then perform ledger_refuse_entry(entry); end if;
  return null;
end $$;

create trigger ledger_balance after insert on journal_postings
  referencing new table as inserted for each statement execute function ledger_check_postings();
alter table journal_postings enable always trigger ledger_balance;

-- What the postings of an agreement add up to, so that its balance costs the same after a hundred thousand of them. A
-- row per agreement, account and rule: only postings of one agreement ever wait for each other.
create function ledger_add_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inserted where agreement_id is not null) then
    insert into agreement_totals as kept (agreement_id, account, rule, eur_minor)
    select agreement_id, account, rule, sum(eur_minor)
      from (
        -- Asked per line and by key: a join would be planned once, while the journal is small, as a walk through it.
        select p.agreement_id, p.account, p.eur_minor, (
            select coalesce((select reversed.rule from journal_entries reversed where reversed.id = e.reverses), e.rule)
            from journal_entries e where e.id = p.entry_id) as rule
        from inserted p where p.agreement_id is not null
      ) as lines
      group by 1, 2, 3 order by 1, 2, 3
    on conflict (agreement_id, account, rule) do update set eur_minor = kept.eur_minor + excluded.eur_minor;
  end if;
  return null;
end $$;

create trigger ledger_totals after insert on journal_postings
  referencing new table as inserted for each statement execute function ledger_add_up();
alter table journal_postings enable always trigger ledger_totals;

-- I31: advances and receivables of an agreement are never below zero.
create function ledger_check_agreement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select sum(eur_minor) from agreement_totals where agreement_id = new.agreement_id and account = new.account) < 0 then
    raise exception 'account % of agreement % would fall below zero', new.account, new.agreement_id
      using errcode = 'check_violation', constraint = 'ledger_agreement_balance';
  end if;
  return null;
end $$;

create constraint trigger ledger_agreement_balance after insert on journal_postings
  deferrable initially deferred for each row
  when (new.agreement_id is not null and new.account in ('1200', '1300') and new.eur_minor < 0)
  execute function ledger_check_agreement();
alter table journal_postings enable always trigger ledger_agreement_balance;

-- The journal's own chain: numbers without gaps, hash = SHA-256(prev_hash || entry_hash).
create function ledger_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_no bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('journal:' || new.programme_id, 0));
  select entry_no, hash into last_no, last_hash
    from journal_chain where programme_id = new.programme_id order by entry_no desc limit 1;
  if last_no is null then
    last_no := 0;
    last_hash := sha256(convert_to('passerelle:journal:' || new.programme_id, 'UTF8'));
  end if;
  insert into journal_chain (programme_id, entry_no, entry_id, prev_hash, hash)
    values (new.programme_id, last_no + 1, new.id, last_hash, sha256(last_hash || new.entry_hash));
  return null;
end $$;

create constraint trigger ledger_link after insert on journal_entries
  deferrable initially deferred for each row execute function ledger_link();
alter table journal_entries enable always trigger ledger_link;
