-- I35: what reviewers noted for themselves and the translations of answers go with the answers themselves.

create function dispose_review_words() returns trigger language plpgsql as $$
declare
  filed uuid[] := case new.subject_kind when 'application' then array[new.subject_id]
    else array(select id from applications where organisation_id = new.subject_id) end;
begin
  delete from answer_translations where application_id = any (filed);
  delete from review_notes where review_id in (select id from reviews where application_id = any (filed));
  return null;
end $$;
create trigger dispose_review_words after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function dispose_review_words();
