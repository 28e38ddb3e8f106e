-- An authority's own frameworks, version by version; the shipped ones come with the service.
create table own_framework (
  id uuid primary key,
  authority text not null,
  reference text not null,
  name text not null,
  version int not null check (version > 0),
  content jsonb not null,
  copied_from text,
  revision int not null,
  digest text,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  published_at timestamptz,
  published_by text,
  check ((published_at is null) = (digest is null)),
  unique (authority, reference),
  unique (authority, name, version)
);
alter table own_framework enable row level security;
create policy own_authority on own_framework
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- Awards rest on what was published.
create function refuse_changing_a_published_framework() returns trigger language plpgsql as $$
begin
  raise exception 'the framework % is published: it does not change any more', old.reference;
end $$;
create trigger published_framework_stays before update or delete on own_framework
  for each row when (old.published_at is not null)
  execute function refuse_changing_a_published_framework();
