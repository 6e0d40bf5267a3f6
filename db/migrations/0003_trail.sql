-- AT-2: the chain of a programme grows at commit, under a lock held for the commit only.
-- hash = SHA-256(prev_hash || leaf_hash); the first prev_hash is SHA-256('passerelle:trail:' || programme).

create function trail_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('trail:' || new.programme_id, 0));
  select seq, hash into last_seq, last_hash
    from trail_chain where programme_id = new.programme_id order by seq desc limit 1;
  if last_seq is null then
    last_seq := 0;
    last_hash := sha256(convert_to('passerelle:trail:' || new.programme_id, 'UTF8'));
  end if;
  insert into trail_chain (programme_id, seq, event_id, prev_hash, hash)
    values (new.programme_id, last_seq + 1, new.id, last_hash, sha256(last_hash || new.leaf_hash));
  return null;
end $$;

create constraint trigger trail_link after insert on trail_events
  deferrable initially deferred for each row execute function trail_link();
alter table trail_events enable always trigger trail_link;
