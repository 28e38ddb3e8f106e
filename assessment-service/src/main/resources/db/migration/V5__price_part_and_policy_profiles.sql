-- The part of the offer's price in the award; absent when only frameworks count.
alter table procurement add column price jsonb;

-- An authority's own policy profiles; the shipped ones come with the service.
create table policy_profile (
  id uuid primary key,
  authority text not null,
  name text not null,
  content jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (authority, name)
);

alter table policy_profile enable row level security;

create policy own_authority on policy_profile
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
