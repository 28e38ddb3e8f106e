-- What somebody tried on an assessment and wanted to keep. It changes nothing but itself.
create table exploration (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  assessment_id uuid not null references assessment on delete cascade,
  title text not null,
  winner_changes boolean not null,
  asked jsonb not null,
  outcome jsonb not null,
  created_at timestamptz not null,
  created_by text not null
);
create index exploration_newest on exploration (procurement_id, id desc);
alter table exploration enable row level security;
create policy own_authority on exploration
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
