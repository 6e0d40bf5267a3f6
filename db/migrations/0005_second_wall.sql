-- Rules that protect money, evidence and people, enforced a second time. Each names its number.

-- I2: the calls of a programme never promise more than its budget for third parties.
create function calls_within_budget() returns trigger language plpgsql as $$
declare
  budget bigint;
begin
  select fstp_budget_minor into budget from programmes where id = new.programme_id for update;
  if new.state not in ('draft', 'cancelled') and
     (select coalesce(sum(envelope_minor), 0) from calls
       where programme_id = new.programme_id and id <> new.id and state not in ('draft', 'cancelled')) + new.envelope_minor > budget
  then
    raise exception 'calls exceed the budget for third parties' using errcode = 'check_violation', constraint = 'calls_within_budget';
  end if;
  return new;
end $$;
create trigger calls_within_budget before insert or update of state, envelope_minor on calls
  for each row execute function calls_within_budget();

-- I3, I5: live awards within the envelope of the call and the cap of the third party, one at a time.
create function awards_within_limits() returns trigger language plpgsql as $$
declare
  envelope bigint;
  cap bigint;
begin
  if new.state <> 'live' then return new; end if;
  select envelope_minor into envelope from calls where id = new.call_id for update;
  perform 1 from organisations where id = new.organisation_id for update;
  select cap_minor into cap from programmes where id = new.programme_id;
  if (select coalesce(sum(amount_minor), 0) from awards where call_id = new.call_id and state = 'live' and id <> new.id)
     + new.amount_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  if new.cap_override_reference is null and
     (select coalesce(sum(amount_minor), 0) from awards
       where programme_id = new.programme_id and organisation_id = new.organisation_id and state = 'live' and id <> new.id)
     + new.amount_minor > cap then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  return new;
end $$;
create trigger awards_within_limits before insert or update on awards
  for each row execute function awards_within_limits();

-- Two approvals of an award list, neither by its preparer.
create function award_approval_by_another() returns trigger language plpgsql as $$
begin
  if (select prepared_by from award_decisions where id = new.decision_id) = new.account_id::text then
    raise exception 'the preparer cannot approve' using errcode = 'check_violation', constraint = 'award_approval_by_another';
  end if;
  return new;
end $$;
create trigger award_approval_by_another before insert on award_approvals
  for each row execute function award_approval_by_another();

-- I9: no score without a declaration of no conflict. I11: locked scores stay as they are.
create function scores_guarded() returns trigger language plpgsql as $$
declare
  sheet record;
begin
  select r.locked, d.nature into sheet from reviews r
    left join conflict_declarations d on d.assignment_id = r.assignment_id
    where r.id = case when tg_op = 'DELETE' then old.review_id else new.review_id end;
  if sheet.locked then
    raise exception 'the sheet is locked' using errcode = 'check_violation', constraint = 'scores_locked';
  end if;
  if sheet.nature is distinct from 'none' then
    raise exception 'no declaration for this file' using errcode = 'check_violation', constraint = 'scores_declared';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger scores_guarded before insert or update or delete on review_scores
  for each row execute function scores_guarded();

create function review_stays_locked() returns trigger language plpgsql as $$
begin
  if old.locked then
    raise exception 'the sheet is locked' using errcode = 'check_violation', constraint = 'scores_locked';
  end if;
  return new;
end $$;
create trigger review_stays_locked before update or delete on reviews
  for each row execute function review_stays_locked();

-- I19: from the moment an agreement is sent, instalments and headings add up to its amount, and stay.
create function agreement_adds_up() returns trigger language plpgsql as $$
begin
  if new.state <> 'drafted' and (
    (select coalesce(sum(amount_minor), 0) from instalments where agreement_id = new.id) <> new.amount_minor or
    (select coalesce(sum(amount_minor), 0) from agreement_headings where agreement_id = new.id) <> new.amount_minor)
  then
    raise exception 'the agreement does not add up' using errcode = 'check_violation', constraint = 'agreement_adds_up';
  end if;
  return null;
end $$;
create constraint trigger agreement_adds_up after insert or update on agreements
  deferrable initially deferred for each row execute function agreement_adds_up();

create function agreement_plan_fixed() returns trigger language plpgsql as $$
declare
  agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if (select state from agreements where id = agreement) <> 'drafted' then
    raise exception 'the plan is fixed' using errcode = 'check_violation', constraint = 'agreement_plan_fixed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger agreement_plan_fixed before insert or update or delete on instalments
  for each row execute function agreement_plan_fixed();
create trigger agreement_plan_fixed before insert or update or delete on agreement_headings
  for each row execute function agreement_plan_fixed();

-- I23: live payments never exceed the agreement. LG-3: what was requested is what is paid.
create function disbursement_within_agreement() returns trigger language plpgsql as $$
declare
  ceiling bigint;
begin
  select amount_minor into ceiling from agreements where id = new.agreement_id for update;
  if new.state not in ('failed', 'returned', 'cancelled') and
     (select coalesce(sum(amount_minor), 0) from disbursements
       where agreement_id = new.agreement_id and id <> new.id and state not in ('failed', 'returned', 'cancelled'))
     + new.amount_minor > ceiling then
    raise exception 'payments exceed the agreement' using errcode = 'check_violation', constraint = 'disbursement_within_agreement';
  end if;
  if tg_op = 'UPDATE' and (new.amount_minor, new.currency, new.payee_account_id, new.instalment_id, new.digest, new.requested_by)
     is distinct from (old.amount_minor, old.currency, old.payee_account_id, old.instalment_id, old.digest, old.requested_by) then
    raise exception 'a requested payment is not edited' using errcode = 'check_violation', constraint = 'disbursement_unchanged';
  end if;
  if new.state in ('approved', 'instructed', 'sent', 'confirmed') and
     (select count(*) from disbursement_approvals where disbursement_id = new.id and digest = new.digest) < 2 then
    raise exception 'two approvals are missing' using errcode = 'check_violation', constraint = 'disbursement_two_approvals';
  end if;
  return new;
end $$;
create trigger disbursement_within_agreement before insert or update on disbursements
  for each row execute function disbursement_within_agreement();

-- I21: an approver is neither requester, nor checker, nor the one who entered the account, nor the report's reviewer.
create function disbursement_approval_by_another() returns trigger language plpgsql as $$
declare
  payment record;
begin
  select d.requested_by, d.checked_by, d.digest, d.agreement_id, p.proposed_by into payment
    from disbursements d join payee_accounts p on p.id = d.payee_account_id where d.id = new.disbursement_id;
  if new.account_id::text in (payment.requested_by, payment.checked_by, payment.proposed_by) or exists (
    select 1 from reports where agreement_id = payment.agreement_id and decided_by = new.account_id::text) then
    raise exception 'this person cannot approve' using errcode = 'check_violation', constraint = 'disbursement_approval_by_another';
  end if;
  if new.digest <> payment.digest then
    raise exception 'another payment was approved' using errcode = 'check_violation', constraint = 'disbursement_approval_digest';
  end if;
  return new;
end $$;
create trigger disbursement_approval_by_another before insert on disbursement_approvals
  for each row execute function disbursement_approval_by_another();
