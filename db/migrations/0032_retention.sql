-- How long everything is kept, and what stops its disposal. The same rules as app/retention/retention-classes.ts, so
-- that what the portal believes is due is asked once more of the database.

-- Custodians: the people whom ACCESS lets keep the records.
create function is_custodian(account uuid, programme uuid) returns boolean language sql stable as $$
  select exists (select from memberships m join accounts a on a.id = m.account_id
    where m.account_id = account and a.state = 'active' and m.ended_at is null
      and m.role in ('overall-lead', 'administrator') and (m.programme_id is null or m.programme_id = programme))
$$;

create function only_custodians() returns trigger language plpgsql as $$
declare
  row_of jsonb := to_jsonb(new);
  account uuid := coalesce(row_of ->> 'account_id', row_of ->> 'placed_by', row_of ->> 'recorded_by', row_of ->> 'proposed_by');
  programme uuid := coalesce(
    (row_of ->> 'programme_id')::uuid,
    (select programme_id from retention_holds where id = (row_of ->> 'hold_id')::uuid),
    (select programme_id from disposals where id = (row_of ->> 'disposal_id')::uuid));
begin
  if not is_custodian(account, programme) then
    raise exception 'only a custodian may' using errcode = 'check_violation', constraint = 'only_custodians';
  end if;
  return new;
end $$;

-- I35: only a custodian starts the clock.
create trigger only_custodians before insert on balance_payments for each row execute function only_custodians();
-- I36: only custodians place a hold and lift it; hold_lifts wants two of them.
create trigger only_custodians before insert on retention_holds for each row execute function only_custodians();
create trigger only_custodians before insert on hold_lifts for each row execute function only_custodians();
-- I35: only custodians propose and approve a disposal.
create trigger only_custodians before insert on disposals for each row execute function only_custodians();
create trigger only_custodians before insert on disposal_approvals for each row execute function only_custodians();

-- The balance of an action is not paid before the action ends.
create function balance_after_the_action() returns trigger language plpgsql as $$
begin
  if new.paid_on < (select ends_on from programmes where id = new.programme_id) or new.paid_on > current_date then
    raise exception 'no balance that day' using errcode = 'check_violation', constraint = 'balance_after_the_action';
  end if;
  return new;
end $$;
-- I35: the clock starts neither early nor in the future.
create trigger balance_after_the_action before insert on balance_payments
  for each row execute function balance_after_the_action();

create function utc_day(at timestamptz) returns date language sql immutable as $$ select (at at time zone 'utc')::date $$;

create view balances as
  select distinct on (programme_id) programme_id, paid_on, law_until from balance_payments
  order by programme_id, recorded_at desc, id desc;

-- The clock of each application, by what became of it. One that is not decided yet has no beginning.
create view application_clocks as
  select a.id as application_id, a.organisation_id, a.programme_id, a.call_id, a.reference,
    kind.class,
    case kind.class
      when 'grant-record' then b.paid_on
      when 'unfinished-draft' then greatest(utc_day(a.created_at), utc_day(c.deadline_at),
        (select utc_day(max(saved_at)) from application_answers where application_id = a.id))
      else case when a.state in ('ineligible', 'rejected', 'reserve', 'withdrawn', 'declined', 'shortlisted')
        then greatest(utc_day(a.decided_at), utc_day(a.submitted_at), utc_day(c.deadline_at)) end
    end as starts_on,
    case kind.class
      when 'grant-record' then p.retention_years * 12
      when 'unfinished-draft' then 6
      else 24
    end as months,
    case kind.class when 'grant-record' then b.law_until end as law_until
  from applications a
  join calls c on c.id = a.call_id
  join programmes p on p.id = a.programme_id
  left join balances b on b.programme_id = a.programme_id
  cross join lateral (select case
    when exists (select from agreements g where g.application_id = a.id) then 'grant-record'
    -- A concept note belongs to the grant its full proposal got.
    when exists (select from applications f join agreements g on g.application_id = f.id
      where f.concept_note_id = a.id) then 'grant-record'
    when a.submitted_at is null then 'unfinished-draft'
    else 'unfunded-application' end as class) kind;

create view retention_clocks as
  select 'application' as subject_kind, application_id as subject_id, class, starts_on, months, law_until
    from application_clocks where class <> 'grant-record'
  union all
  select 'organisation', organisation_id, class, starts_on, months, law_until from application_clocks
  union all
  select 'organisation', id, 'idle-organisation', utc_day(created_at), 24, null from organisations;

-- By what a subject can be held: itself, its call, its programme, its grant.
create view retention_reach as
  select 'application' as subject_kind, a.id as subject_id, held.kind as held_kind, held.id as held_id
    from applications a cross join lateral (values
      ('organisation', a.organisation_id), ('call', a.call_id), ('programme', a.programme_id)) held (kind, id)
  union all
  select 'organisation', a.organisation_id, held.kind, held.id
    from applications a cross join lateral (values ('call', a.call_id), ('programme', a.programme_id)) held (kind, id)
  union all
  select 'organisation', organisation_id, 'agreement', id from agreements
  union all
  select 'organisation', id, 'organisation', id from organisations
  union all
  select 'organisation', o.id, 'programme', p.id from organisations o cross join programmes p
    where not exists (select from applications a where a.organisation_id = o.id);

create view holds_in_force as
  select h.* from retention_holds h where (select count(*) from hold_lifts l where l.hold_id = h.id) < 2;

-- One subject, where the view below answers for all.
create function is_held(kind text, id uuid) returns boolean language sql stable as $$
  select exists (select from retention_reach r
    join holds_in_force h on h.subject_kind = r.held_kind and h.subject_id = r.held_id
    where r.subject_kind = kind and r.subject_id = is_held.id)
$$;

create view retention_subjects as
  with ends as (
    select subject_kind, subject_id,
      case when bool_and(starts_on is not null)
        then max(greatest((starts_on + make_interval(months => months))::date, law_until)) end as ends_on,
      case when bool_or(class = 'grant-record') then 'grant-record' else max(class) end as class
    from retention_clocks group by subject_kind, subject_id
  ), named as (
    select 'application' as kind, id, programme_id, organisation_id, reference from applications
    union all
    -- An organisation that applied in two programmes is nobody's to dispose of alone: it is not listed.
    select 'organisation', o.id, coalesce(own.programme_id, (select id from programmes order by id limit 1)), o.id, o.alias
      from organisations o left join lateral (
        select (array_agg(distinct programme_id))[1] as programme_id, count(distinct programme_id) as programmes
        from applications where organisation_id = o.id) own on true
      where own.programmes <= 1
  )
  select e.subject_kind, e.subject_id, n.programme_id, n.reference, e.class, e.ends_on,
    (e.subject_kind, e.subject_id) in (select r.subject_kind, r.subject_id from retention_reach r
      join holds_in_force h on h.subject_kind = r.held_kind and h.subject_id = r.held_id) as held,
    e.subject_id in (select subject_id from disposal_items where disposed_at is not null)
      or n.organisation_id in (select subject_id from disposal_items where disposed_at is not null) as disposed
  from ends e join named n on n.kind = e.subject_kind and n.id = e.subject_id;

-- A view asks its reader for the rights on its functions; none of these says more than the tables the portal reads.
revoke execute on function is_custodian(uuid, uuid), utc_day(timestamptz), is_held(text, uuid) from public;
grant execute on function is_custodian(uuid, uuid), utc_day(timestamptz), is_held(text, uuid) to app;
grant select on balances, application_clocks, retention_clocks, retention_reach, holds_in_force, retention_subjects to app;
