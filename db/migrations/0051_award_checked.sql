-- I15, enforced a second time: an award needs a file that was found eligible, and a declaration on exclusion and a sanctions
-- check of its third party that are clear and fresh on the day it is made.
create function award_without_checks() returns trigger language plpgsql as $$
begin
  if not sanctions_clear(new.organisation_id, new.decided_at) or not coalesce((
    select result = 'clear' and valid_until >= new.decided_at from due_diligence_checks
    where organisation_id = new.organisation_id and kind = 'exclusion-declaration'
    order by checked_at desc, id desc limit 1), false) then
    raise exception 'due diligence is missing' using errcode = 'check_violation', constraint = 'award_without_checks';
  end if;
  if (select state from applications where id = new.application_id) not in ('recommended', 'reserve', 'awarded') then
    raise exception 'the file was not assessed' using errcode = 'check_violation', constraint = 'award_without_assessment';
  end if;
  return new;
end $$;
create trigger awards_without_checks before insert on awards
  for each row when (new.state = 'live') execute function award_without_checks();
