-- A chain is stored once for all assessments of an authority that were made on it. The reference is
-- by content: who changes a chain breaks the digest of every assessment that names it.
create table assessed_chain (
  authority text not null,
  digest text not null,
  chain jsonb not null,
  primary key (authority, digest)
);
alter table assessed_chain enable row level security;
create policy own_authority on assessed_chain
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- The digest of each offering's chain; 'input' itself names no chains any more.
alter table assessment add column chain_digests jsonb;
