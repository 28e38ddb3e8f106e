-- Who judges what no fact shows, and what each says alone.
create table evaluator (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  name text not null,
  invited_by text not null,
  invited_at timestamptz not null,
  declaration_version text,
  conflicted boolean,
  conflict text,
  declared_at timestamptz,
  check ((declared_at is null) = (conflicted is null)),
  unique (procurement_id, name)
);

-- Without a value: who prepares the procurement went on without it, for the reason given.
create table evaluation_score (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  option_id uuid not null references procurement_option on delete cascade,
  framework text not null,
  criterion text not null,
  evaluator text not null,
  value double precision,
  reason text not null,
  closed_by text,
  given_at timestamptz not null,
  unsealed_at timestamptz,
  check ((value is null) = (closed_by is not null)),
  unique (procurement_id, option_id, framework, criterion, evaluator)
);

create table evaluation_consensus (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  option_id uuid not null references procurement_option on delete cascade,
  framework text not null,
  criterion text not null,
  value double precision not null,
  reasons text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check (confirmed_by <> proposed_by),
  unique (procurement_id, option_id, framework, criterion)
);

alter table evaluator enable row level security;
alter table evaluation_score enable row level security;
alter table evaluation_consensus enable row level security;
create policy own_authority on evaluator
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on evaluation_score
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on evaluation_consensus
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- What the others have seen stays what it was.
create function refuse_changing_an_evaluation() returns trigger language plpgsql as $$
begin
  raise exception 'what evaluators have said and agreed on does not change any more';
end $$;
create trigger unsealed_score_stays before update or delete on evaluation_score
  for each row when (old.unsealed_at is not null) execute function refuse_changing_an_evaluation();
create trigger confirmed_consensus_stays before update or delete on evaluation_consensus
  for each row when (old.confirmed_at is not null) execute function refuse_changing_an_evaluation();
