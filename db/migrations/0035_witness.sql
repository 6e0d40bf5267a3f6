-- AT-3: a witness is added and once removed; a removed one is written to no more.

create function witness_kept() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null
     or to_jsonb(new) - 'removed_at' - 'removed_by' <> to_jsonb(old) - 'removed_at' - 'removed_by' then
    raise exception 'a witness is not edited' using errcode = 'check_violation', constraint = 'witness_kept';
  end if;
  return new;
end $$;
create trigger witness_kept before update on witnesses for each row execute function witness_kept();
create trigger refuse_row_removal before delete on witnesses for each row execute function refuse_change();

create function witness_mail_standing() returns trigger language plpgsql as $$
begin
  if not exists (select from witnesses w
    where w.id = new.witness_id and w.programme_id = new.programme_id and w.removed_at is null) then
    raise exception 'no such witness any more' using errcode = 'check_violation', constraint = 'witness_mail_standing';
  end if;
  return new;
end $$;
create trigger witness_mail_standing before insert on witness_mails
  for each row execute function witness_mail_standing();
