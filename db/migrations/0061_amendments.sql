-- An agreement in force changes by an amendment and by nothing else: I3–I5, I18, I19, I27, two people, both signatures.

-- The amendment that takes effect in this very transaction; none at any other time.
create function amendment_applying(agreement uuid) returns setof amendments language sql stable as $$
  select * from amendments
  where agreement_id = agreement and state = 'in_force' and applied_in = pg_current_xact_id_if_assigned()::text
$$;
revoke execute on function amendment_applying(uuid) from public;
grant execute on function amendment_applying(uuid) to app;

-- Never by who asked or checked, and over what was asked.
create function amendment_approval_by_another() returns trigger language plpgsql as $$
declare
  request record;
begin
  select requested_by, submitted_by, checked_by, digest, state into request from amendments where id = new.amendment_id;
  if new.account_id::text in (request.requested_by, request.submitted_by, request.checked_by) then
    raise exception 'this person cannot approve' using errcode = 'check_violation', constraint = 'amendment_approval_by_another';
  end if;
  if new.digest is distinct from request.digest or request.state not in ('checked', 'approved_once') then
    raise exception 'another request was approved' using errcode = 'check_violation', constraint = 'amendment_approval_digest';
  end if;
  return new;
end $$;
create trigger amendment_approval_by_another before insert on amendment_approvals
  for each row execute function amendment_approval_by_another();

-- I27: whether every heading stays within the flexibility, measured from the last signed budget.
create function amendment_within_flexibility(request amendments) returns boolean language sql stable as $$
  select not exists (
    select 1 from jsonb_each_text(request.wanted -> 'headings') wish
      left join agreement_headings h on h.agreement_id = request.agreement_id and h.heading = wish.key
      cross join (select flexibility_percent from programmes where id = request.programme_id) rule
    where abs(wish.value::bigint - coalesce(h.signed_minor, h.amount_minor, 0)) * 100
      > coalesce(h.signed_minor, h.amount_minor, 0) * rule.flexibility_percent)
$$;
revoke execute on function amendment_within_flexibility(amendments) from public;
grant execute on function amendment_within_flexibility(amendments) to app;

create function amendment_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.applied_in := null;
    if new.state <> 'drafted' then
      raise exception 'an amendment begins as a draft' using errcode = 'check_violation', constraint = 'amendment_first_state';
    end if;
    return new;
  end if;
  if old.state in ('in_force', 'rejected', 'withdrawn')
     or (new.agreement_id, new.programme_id, new.number, new.reference, new.kind, new.side, new.requested_by)
       is distinct from (old.agreement_id, old.programme_id, old.number, old.reference, old.kind, old.side, old.requested_by)
     or (old.state not in ('drafted', 'queried')
       and (new.wanted, new.stood, new.form, new.digest, new.reason, new.submitted_by)
         is distinct from (old.wanted, old.stood, old.form, old.digest, old.reason, old.submitted_by)) then
    raise exception 'what was asked for is not edited' using errcode = 'check_violation', constraint = 'amendment_unchanged';
  end if;
  if new.state in ('approved', 'signed_by_grantee', 'in_force') and
     (select count(*) from amendment_approvals where amendment_id = new.id and digest = new.digest) < 2 then
    raise exception 'two approvals are missing' using errcode = 'check_violation', constraint = 'amendment_two_approvals';
  end if;
  new.applied_in := null;
  if new.state = 'in_force' then
    if (select state from agreements where id = new.agreement_id) not in ('active', 'suspended') then
      raise exception 'the agreement is not in force' using errcode = 'check_violation', constraint = 'amendment_agreement_in_force';
    end if;
    if new.form = 'addendum' and (
      select count(*) from amendment_signatures s join documents d on d.id = new.document_id
      where s.amendment_id = new.id and s.document_sha256 = d.sha256) < 2 then
      raise exception 'both signatures are missing' using errcode = 'check_violation', constraint = 'amendment_signed';
    end if;
    if new.form = 'notice' and (new.kind not in ('reallocation', 'payee')
      or (new.kind = 'reallocation' and not amendment_within_flexibility(new))) then
      raise exception 'this needs an addendum' using errcode = 'check_violation', constraint = 'amendment_within_flexibility';
    end if;
    new.applied_in := pg_current_xact_id()::text;
  end if;
  return new;
end $$;
create trigger amendment_guarded before insert or update on amendments
  for each row execute function amendment_guarded();

-- I18, payee: what an agreement says stays, but for what the amendment of this transaction asked.
create function agreement_terms_fixed() returns trigger language plpgsql as $$
declare
  request amendments;
begin
  if old.state = 'drafted' or (new.amount_minor, new.currency, new.starts_on, new.ends_on, new.payee_account_id, new.organisation_id, new.award_id)
     is not distinct from (old.amount_minor, old.currency, old.starts_on, old.ends_on, old.payee_account_id, old.organisation_id, old.award_id) then
    return new;
  end if;
  select * into request from amendment_applying(new.id);
  if request.id is null
     or (new.currency, new.starts_on, new.organisation_id, new.award_id)
       is distinct from (old.currency, old.starts_on, old.organisation_id, old.award_id)
     or (new.amount_minor <> old.amount_minor and (request.wanted ->> 'amountMinor')::bigint is distinct from new.amount_minor)
     or (new.ends_on <> old.ends_on and (request.wanted ->> 'endsOn')::date is distinct from new.ends_on)
     or (new.payee_account_id is distinct from old.payee_account_id
       and (request.wanted ->> 'payeeAccountId')::uuid is distinct from new.payee_account_id) then
    raise exception 'the terms are fixed' using errcode = 'check_violation', constraint = 'agreement_terms_fixed';
  end if;
  if new.ends_on > old.ends_on and new.ends_on >
     (select ends_on - closing_margin_days from programmes where id = new.programme_id) then
    raise exception 'the action ends before' using errcode = 'check_violation', constraint = 'agreement_within_action';
  end if;
  if new.payee_account_id is distinct from old.payee_account_id and not exists (
    select 1 from payee_accounts
    where id = new.payee_account_id and organisation_id = new.organisation_id and state = 'verified') then
    raise exception 'not a verified account of this organisation' using errcode = 'check_violation', constraint = 'agreement_payee_verified';
  end if;
  return new;
end $$;
create trigger agreement_terms_fixed before update on agreements
  for each row execute function agreement_terms_fixed();

-- I19: at commit an agreement and the award behind it have one amount.
create function agreement_is_award() returns trigger language plpgsql as $$
begin
  if (select a.amount_minor from agreements a where a.id = new.id) <>
     (select w.amount_minor from awards w where w.id = new.award_id) then
    raise exception 'the agreement is not the award' using errcode = 'check_violation', constraint = 'agreement_is_award';
  end if;
  return null;
end $$;
create constraint trigger agreement_is_award after update of amount_minor on agreements
  deferrable initially deferred for each row execute function agreement_is_award();

-- Budget and plan of a sent agreement: only what the amendment of this transaction says, line by line.
create or replace function agreement_plan_fixed() returns trigger language plpgsql as $$
declare
  agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
  request amendments;
  allowed boolean := false;
begin
  if (select state from agreements where id = agreement) = 'drafted' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  select * into request from amendment_applying(agreement);
  if request.id is not null and tg_op <> 'DELETE' then
    if tg_table_name = 'agreement_headings' then
      allowed := coalesce((request.wanted -> 'headings' ->> new.heading)::bigint = new.amount_minor, false);
      if tg_op = 'UPDATE' then
        allowed := allowed and new.heading = old.heading and new.signed_minor =
          case when request.form = 'addendum' then new.amount_minor else coalesce(old.signed_minor, old.amount_minor) end;
      end if;
    elsif tg_op = 'UPDATE' then
      allowed := (new.number, new.kind, new.agreement_id) = (old.number, old.kind, old.agreement_id)
        and (new.amount_minor = old.amount_minor
          or coalesce((request.wanted -> 'instalments' ->> new.number::text)::bigint = new.amount_minor, false))
        and (new.expected_on = old.expected_on or request.kind = 'extension')
        and (new.amount_minor = old.amount_minor or not exists (
          select 1 from disbursements where instalment_id = new.id and state not in ('failed', 'returned', 'cancelled')));
    end if;
  end if;
  if not allowed then
    raise exception 'the plan is fixed' using errcode = 'check_violation', constraint = 'agreement_plan_fixed';
  end if;
  return new;
end $$;

-- Due dates are immutable: periods and dates of a report move by an amendment alone, and never once it was sent.
create function report_dates_fixed() returns trigger language plpgsql as $$
declare
  request amendments;
begin
  if (new.agreement_id, new.number, new.kind, new.period_from, new.period_to, new.due_on)
     is not distinct from (old.agreement_id, old.number, old.kind, old.period_from, old.period_to, old.due_on) then
    return new;
  end if;
  select * into request from amendment_applying(new.agreement_id);
  if request.id is null or old.state not in ('scheduled', 'draft')
     or (new.agreement_id, new.number, new.kind, new.period_from)
       is distinct from (old.agreement_id, old.number, old.kind, old.period_from)
     or not (
       (request.kind = 'reporting' and new.period_to = old.period_to
         and (request.wanted -> 'dates' ->> new.number::text)::date is not distinct from new.due_on)
       or (request.kind = 'extension' and new.kind = 'final' and new.period_to = (request.wanted ->> 'endsOn')::date)) then
    raise exception 'the dates of a report are fixed' using errcode = 'check_violation', constraint = 'report_dates_fixed';
  end if;
  return new;
end $$;
create trigger report_dates_fixed before update on reports
  for each row execute function report_dates_fixed();

-- Where an agreement names its account, nothing is paid to another.
create function disbursement_to_named_account() returns trigger language plpgsql as $$
begin
  if exists (select 1 from agreements where id = new.agreement_id and payee_account_id <> new.payee_account_id) then
    raise exception 'the agreement names another account' using errcode = 'check_violation', constraint = 'disbursement_to_named_account';
  end if;
  return new;
end $$;
create trigger disbursement_to_named_account before insert on disbursements
  for each row execute function disbursement_to_named_account();
