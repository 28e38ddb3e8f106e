-- What happened, per authority: numbered without gaps, each entry naming the digest of the one before.
-- 'entry' is the text that is hashed; the columns beside it are for searching.
create table audit_entry (
  authority text not null,
  sequence bigint not null check (sequence >= 0),
  at timestamptz not null,
  who text not null,
  action text not null,
  subject_type text not null,
  subject text not null,
  entry text not null,
  primary key (authority, sequence)
);
create index audit_entry_subject on audit_entry (authority, subject, sequence);

-- Hashes of complete subtrees of the Merkle tree over the entries (RFC 9162).
create table audit_node (
  authority text not null,
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (authority, level, index)
);

-- Where the log goes on; whoever appends locks it, so that numbers have no gaps.
create table audit_head (
  authority text primary key,
  size bigint not null,
  last_digest text not null,
  peaks bytea not null
);

create table audit_checkpoint (
  authority text not null,
  size bigint not null,
  at timestamptz not null,
  note text not null,
  primary key (authority, size)
);

alter table audit_entry enable row level security;
alter table audit_node enable row level security;
alter table audit_head enable row level security;
alter table audit_checkpoint enable row level security;
create policy own_authority on audit_entry
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on audit_node
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on audit_head
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on audit_checkpoint
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- For everybody, the owner included: who wants to rewrite the log must first be seen to drop this.
create function refuse_rewriting_the_log() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % of % is refused', tg_op, tg_table_name;
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function refuse_rewriting_the_log();
create trigger audit_node_stays before update or delete or truncate on audit_node
  for each statement execute function refuse_rewriting_the_log();
create trigger audit_checkpoint_stays before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse_rewriting_the_log();

create function refuse_shrinking_the_log() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.size <= old.size or new.authority <> old.authority then
    raise exception 'the audit log only grows';
  end if;
  return new;
end $$;
create trigger audit_head_grows before update or delete on audit_head
  for each row execute function refuse_shrinking_the_log();
create trigger audit_head_stays before truncate on audit_head
  for each statement execute function refuse_rewriting_the_log();

-- Checkpoints are signed in the background for every authority; this tells who has something new.
create function authorities_without_checkpoint() returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select authority from audit_head head where not exists (
    select 1 from audit_checkpoint done where done.authority = head.authority and done.size = head.size)
  order by authority
$$;
