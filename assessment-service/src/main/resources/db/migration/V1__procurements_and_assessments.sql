-- Everything here belongs to a contracting authority. The service sets trutina.authority for each
-- connection it takes from its pool; without it no row can be seen or written.
create table procurement (
  id uuid primary key,
  authority text not null,
  title text not null,
  need text not null,
  languages text[] not null,
  unknowns text not null check (unknowns in ('conservative', 'tolerant')),
  award_criteria jsonb not null,
  gates jsonb not null,
  state text not null check (state in ('draft')),
  created_at timestamptz not null,
  created_by text not null
);
create index procurement_authority on procurement (authority, created_at desc, id);

create table procurement_option (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  name text not null,
  offerings text[] not null check (cardinality(offerings) > 0),
  created_at timestamptz not null,
  created_by text not null,
  unique (procurement_id, name)
);

create table assessment (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  created_at timestamptz not null,
  created_by text not null,
  input jsonb not null,
  input_digest text not null,
  result jsonb not null
);
create index assessment_procurement on assessment (procurement_id, created_at desc, id);

alter table procurement enable row level security;
alter table procurement_option enable row level security;
alter table assessment enable row level security;

create policy own_authority on procurement
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on procurement_option
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on assessment
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
