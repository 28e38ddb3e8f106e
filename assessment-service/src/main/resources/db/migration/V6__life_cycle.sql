-- From draft to contract. The service's table of steps says which state follows which.
alter table procurement drop constraint procurement_state_check;
alter table procurement add constraint procurement_state_check check (state in (
  'draft', 'published', 'opened', 'evaluated', 'proposed', 'awarded', 'contracted', 'cancelled'));
alter table procurement
  add column revision int not null default 1,
  -- Whoever wrote in it does not publish it.
  add column editors text[] not null default '{}',
  add column cpv text[] not null default '{}',
  add column budget jsonb,
  add column data_classification text,
  add column timetable jsonb,
  add column criteria_version int not null default 0,
  add column criteria_digest text,
  add column published_by text,
  add column published_at timestamptz,
  add column cancelled_because text;
update procurement set editors = array[created_by];

-- What was published, version by version; a corrigendum waits in it until somebody else publishes it.
create table procurement_version (
  procurement_id uuid not null references procurement on delete cascade,
  version int not null,
  authority text not null,
  content jsonb not null,
  digest text not null,
  reasons text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  check (published_by <> proposed_by),
  primary key (procurement_id, version)
);
alter table procurement_version enable row level security;
create policy own_authority on procurement_version
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

create table award (
  procurement_id uuid primary key references procurement on delete cascade,
  authority text not null,
  assessment_id uuid not null,
  evaluated_by text not null,
  evaluated_at timestamptz not null,
  option_id uuid,
  justification text,
  deviation text,
  prepared_by text,
  prepared_at timestamptz,
  returned_because text,
  signed_by text,
  signed_at timestamptz,
  standstill_until timestamptz,
  contracted_by text,
  contracted_at timestamptz,
  check (signed_by <> prepared_by)
);
alter table award enable row level security;
create policy own_authority on award
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
