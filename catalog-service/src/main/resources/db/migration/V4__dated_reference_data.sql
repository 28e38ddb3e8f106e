-- What holds of jurisdictions, and laws, have two times like claims: when they hold, and when this
-- catalogue knew. They come with a release; what a later one says differently is replaced, not lost.
create table jurisdiction_period (
  -- Made from what it says.
  content uuid not null,
  jurisdiction text not null references jurisdiction,
  kind text not null check (kind in ('eu', 'eea', 'adequacy', 'gpa', 'cloud-act')),
  value text not null,
  -- Both days are within the period.
  valid_from date,
  valid_to date,
  basis text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null,
  recorded_at timestamptz not null,
  replaced_at timestamptz check (replaced_at > recorded_at),
  primary key (content, recorded_at),
  check (kind <> 'adequacy' or value in ('full', 'partial')),
  check (valid_to >= valid_from)
);

-- Filled from the release when the service starts, like the laws.
alter table jurisdiction
  drop column eu,
  drop column eea,
  drop column adequacy,
  drop column gpa_party,
  drop column cloud_act_agreement;

drop table law;
create table law (
  content uuid not null,
  id text not null,
  jurisdiction text not null references jurisdiction,
  name text not null,
  kind text not null check (kind in ('data-access', 'export-control', 'service-cut')),
  reaches text[] not null,
  in_force_from date,
  in_force_from_precision text check (in_force_from_precision in ('year', 'month', 'day')),
  in_force_to date,
  in_force_to_precision text check (in_force_to_precision in ('year', 'month', 'day')),
  summary text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null,
  recorded_at timestamptz not null,
  replaced_at timestamptz check (replaced_at > recorded_at),
  primary key (content, recorded_at),
  check ((in_force_from is null) = (in_force_from_precision is null)),
  check ((in_force_to is null) = (in_force_to_precision is null))
);

-- The ledger in its order, whole or by what became of a claim.
drop index claim_awaiting;
create index claim_recorded on claim (recorded_at, id);
create index claim_moved on claim (status, recorded_at, id) where status <> 'proposed';

-- Lists of a past day show what was known of then; what there is already came with the first claims.
alter table organisation add column entered_at timestamptz;
alter table offering add column entered_at timestamptz;
update organisation set entered_at = coalesce((select min(recorded_at) from claim), now());
update offering set entered_at = coalesce((select min(recorded_at) from claim), now());
alter table organisation alter column entered_at set not null;
alter table offering alter column entered_at set not null;

-- Of equally good claims, what began to hold later counts: conflicts and lists are made anew.
insert into stale_entry (subject_type, subject_id, since)
select 'organisation', id, now() from organisation
union all select 'offering', id, now() from offering
on conflict do nothing;
