-- Answers to requests with an Idempotency-Key, per authority and caller, for a day.
-- Repeatable: it depends on no other migration.
create table if not exists idempotent_request (
  authority text not null,
  who text not null,
  key text not null,
  fingerprint text not null,
  made_at timestamptz not null default now(),
  -- 0 as long as there is no answer
  status int not null default 0,
  type text not null default '',
  location text not null default '',
  etag text not null default '',
  body text not null default '',
  primary key (authority, who, key)
);
create index if not exists idempotent_request_made_at on idempotent_request (made_at);

alter table idempotent_request enable row level security;
drop policy if exists own_authority on idempotent_request;
create policy own_authority on idempotent_request
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
