-- When the oldest entry happened, of any authority, that no signed checkpoint covers; null when each
-- log is signed to its head.
create function oldest_entry_without_checkpoint() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(entry.at)
  from audit_head head
  cross join lateral (
    select coalesce(max(done.size), 0) as size from audit_checkpoint done
    where done.authority = head.authority) signed
  join audit_entry entry on entry.authority = head.authority and entry.sequence = signed.size
$$;
