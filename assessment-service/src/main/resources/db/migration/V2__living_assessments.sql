-- How far the catalogue's feed of changes has been followed. The row moves in the transaction that
-- notes what the changes touch: every change has its effect once.
create table catalogue_position (
  singleton boolean primary key default true check (singleton),
  position bigint not null
);
insert into catalogue_position (position) values (0);

-- What a procurement's latest assessment rests on: 'organisation:mistral-ai', 'offering:...'.
create table watched_procurement (
  procurement_id uuid primary key references procurement on delete cascade,
  authority text not null,
  subjects text[] not null
);
create index watched_procurement_subjects on watched_procurement using gin (subjects);

-- Procurements to be assessed again, each once however many changes touch it.
create table due_assessment (
  procurement_id uuid primary key references procurement on delete cascade,
  authority text not null,
  -- Tells whether something was added while it was being worked on.
  version bigint not null,
  -- The first hundred changes that touch it.
  changes jsonb not null,
  since timestamptz not null,
  -- Grows with each failure, so that one that cannot be assessed does not hold up the others.
  not_before timestamptz not null,
  failures int not null default 0
);
create index due_assessment_authority on due_assessment (authority, since);

create table alert (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  assessment_before uuid not null,
  assessment_after uuid not null,
  raised_at timestamptz not null,
  findings jsonb not null,
  changes jsonb not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  comment text
);
create index alert_newest on alert (authority, id desc);
create index alert_procurement on alert (procurement_id, id desc);

alter table watched_procurement enable row level security;
alter table due_assessment enable row level security;
alter table alert enable row level security;
create policy own_authority on watched_procurement
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on due_assessment
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on alert
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- A change of the catalogue concerns every authority. These three run as the owner, whom the
-- policies do not bind; they tell nothing about an authority but that it has work to do.
create function follow_catalogue(reached_before bigint, reached bigint, happened jsonb, at timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update catalogue_position set position = reached where position = reached_before;
  if not found then
    return false; -- another instance has been here
  end if;
  insert into due_assessment as due (procurement_id, authority, version, changes, since, not_before)
  select watched.procurement_id, watched.authority, reached,
    jsonb_agg(change order by (change ->> 'position')::bigint), at, at
  from jsonb_array_elements(happened) change
  join watched_procurement watched
    on watched.subjects @> array[change ->> 'subjectType' || ':' || (change ->> 'subject')]
  group by watched.procurement_id, watched.authority
  on conflict (procurement_id) do update set
    version = excluded.version,
    not_before = excluded.not_before,
    failures = 0,
    changes = case when jsonb_array_length(due.changes) < 100
      then due.changes || excluded.changes else due.changes end;
  return true;
end $$;

-- Facts also begin and end to hold by the calendar, without any change.
create function all_assessments_due(on_version bigint, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into due_assessment (procurement_id, authority, version, changes, since, not_before)
  select procurement_id, authority, on_version, '[]', at, at from watched_procurement
  on conflict do nothing
$$;

create function authorities_with_due_assessments(at timestamptz)
returns setof text language sql stable security definer set search_path = public, pg_temp as $$
  select distinct authority from due_assessment where not_before <= at order by authority
$$;
