create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The ledger's clock. Whoever appends locks this row, so that instants of recording are strictly
-- increasing in the order of commits: what was known at an instant before it never changes again.
create table ledger (
  only_row boolean primary key default true check (only_row),
  last_recorded timestamptz not null
);
insert into ledger (last_recorded) values ('2000-01-01T00:00:00Z');

alter table source drop constraint source_kind_check;
alter table source add check (kind in
  ('dataset', 'official', 'vendor', 'press', 'secondary', 'general-knowledge', 'contest'));

alter table claim
  alter column recorded_at drop default,
  -- For relations: what the value is the id or the name of.
  add column object_type text
    check (object_type in ('offering', 'organisation', 'named', 'varies', 'unknown')),
  add column valid_to date,
  add column valid_to_precision text check (valid_to_precision in ('year', 'month', 'day')),
  -- How far a change of control has come.
  add column stage text check (stage in ('announced', 'closed', 'blocked')),
  -- When it was last shown to hold, for what is demonstrated.
  add column demonstrated_on date,
  -- When it must be looked at again.
  add column review_by date,
  -- The series of snapshots it comes from: a newer snapshot supersedes it. Empty when single.
  add column series text not null default '',
  add column proposed_by text not null default 'seed',
  add column verified_by text,
  add column verified_at timestamptz,
  add column import_id uuid,
  -- Whether anything happened to it after it was recorded.
  add column moved boolean not null default false,
  add check ((valid_to is null) = (valid_to_precision is null)),
  add check ((verified_by is null) = (verified_at is null)),
  -- Four eyes.
  add check (verified_by is null or verified_by <> proposed_by);
alter table claim alter column proposed_by drop default;

drop view effective_claim;
-- Values may be longer than an index entry can be.
drop index claim_property;
drop index claim_subject;
create index claim_subject on claim (subject_type, subject_id, property, qualifier);
create index claim_object on claim (value, property)
  where object_type in ('offering', 'organisation');
create index claim_awaiting on claim (recorded_at, id) where status in ('proposed', 'disputed');
create index claim_series on claim (series, subject_type, subject_id, property)
  where series <> '' and status not in ('superseded', 'retracted');
create index claim_capability on claim (property, qualifier)
  where property in ('benchmark', 'capability-arena', 'euroeval-rank');

-- Links of the supply chain are claims like all others.
insert into claim (id, subject_type, subject_id, property, qualifier, value, object_type, unit, raw,
  assurance, status, confidence, source_ids, as_of, recorded_at, proposed_by)
select md5('supply-link:' || id)::uuid, 'offering', from_offering_id, relation, '',
  coalesce(to_offering_id, to_organisation_id, target_text), target_type, '', raw,
  assurance, 'proposed', confidence, source_ids, as_of, now(), 'seed'
from supply_link;
drop table supply_link;
update ledger set last_recorded = greatest(last_recorded, now());

-- What happened to a claim after it was recorded. A claim without an entry is as it was proposed.
create table claim_event (
  sequence bigint generated always as identity primary key,
  claim_id uuid not null references claim,
  at timestamptz not null,
  status text not null
    check (status in ('proposed', 'verified', 'disputed', 'superseded', 'retracted')),
  actor text not null,
  reason text not null
);
create index claim_event_claim on claim_event (claim_id, sequence);

-- Somebody says that a claim is wrong. It and its outcome stay on record.
create table contest (
  id uuid primary key,
  claim_id uuid not null references claim,
  raised_by text not null,
  raised_at timestamptz not null,
  -- The vendor for whom a steward raises it.
  on_behalf_of text collate "C" references organisation,
  reason text not null,
  evidence_title text not null,
  evidence_address text not null,
  state text not null check (state in ('open', 'upheld', 'rejected', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  decision text,
  check ((state = 'open') = (decided_at is null)),
  check (decided_by is null or state = 'withdrawn' or decided_by <> raised_by)
);
create index contest_claim on contest (claim_id);
create index contest_state on contest (state, raised_at, id);

-- What changed, in the order of commits: the outbox that others follow.
create table change (
  position bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  subject_type text not null check (subject_type in ('organisation', 'offering')),
  subject_id text collate "C" not null,
  properties text[] not null,
  cause text not null
);
create index change_subject on change (subject_type, subject_id, position);

-- Laws that reach beyond their borders, and by which exposures they attach.
create table law (
  id text primary key,
  jurisdiction text not null references jurisdiction,
  name text not null,
  kind text not null check (kind in ('data-access', 'export-control', 'service-cut')),
  reaches text[] not null,
  in_force_from date,
  summary text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null
);

-- The names that sources use.
create table alias (
  scheme text not null,
  key text not null,
  subject_type text not null check (subject_type in ('organisation', 'offering')),
  subject_id text collate "C" not null,
  -- A source may use one name for a model and for the service that offers it.
  layer text not null default '',
  added_by text not null,
  added_at timestamptz not null,
  primary key (scheme, key, subject_type, layer)
);

create table category (
  category text primary key,
  en text not null,
  de text not null,
  fr text not null
);

-- What the lists show and search: made from the claims, and made anew when they change.
create table organisation_entry (
  organisation_id text collate "C" primary key references organisation,
  headquarters text,
  control text[] not null,
  possible_control text[] not null,
  changes_on date
);
create index organisation_entry_control on organisation_entry using gin (control);

create table offering_entry (
  offering_id text collate "C" primary key references offering,
  label text collate "C" not null,
  layer text not null,
  category text not null,
  organisation_id text collate "C" not null,
  organisation_name text not null,
  status text,
  hosting text[] not null,
  control text[] not null,
  possible_control text[] not null,
  -- 'US' when certain by any kind, and one for each kind such as 'US:hardware'.
  exposed text[] not null,
  possibly_exposed text[] not null,
  -- Of the jurisdictions that have a law with reach, those without any hold: absence has no index.
  unexposed text[] not null,
  suppliers text[] not null,
  openness text not null check (openness in ('open', 'partial', 'closed', 'unknown')),
  licence text,
  certifications text[] not null,
  -- Stand-ins sort what is not known last.
  released date not null,
  price numeric not null,
  capability numeric not null,
  document tsvector not null,
  -- The next day on which something ends or begins to hold.
  changes_on date
);
create index offering_entry_label on offering_entry (label, offering_id);
create index offering_entry_released on offering_entry (released desc, offering_id);
create index offering_entry_price on offering_entry (price, offering_id);
create index offering_entry_capability on offering_entry (capability desc, offering_id);
create index offering_entry_document on offering_entry using gin (document);
create index offering_entry_facets on offering_entry
  using gin (control, exposed, unexposed, certifications, hosting, suppliers);
create index offering_entry_layer on offering_entry (layer, offering_id);
create index offering_entry_openness on offering_entry (openness, offering_id);
create index offering_entry_licence on offering_entry (licence, offering_id);
create index offering_entry_organisation on offering_entry (organisation_id);
create index offering_entry_changes on offering_entry (changes_on) where changes_on is not null;

-- Every word of the names, to find those that were misspelt.
create table search_word (
  word text primary key
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

-- Where claims that hold at the same time say different things.
create table claim_conflict (
  subject_type text not null,
  subject_id text collate "C" not null,
  property text not null,
  qualifier text not null,
  claims int not null,
  rule text not null,
  primary key (subject_type, subject_id, property, qualifier)
);

-- Offerings whose entry must be made anew because something they depend on has changed.
create table stale_entry (
  subject_type text not null,
  subject_id text collate "C" not null,
  since timestamptz not null,
  primary key (subject_type, subject_id)
);
insert into stale_entry select 'organisation', id, now() from organisation;
insert into stale_entry select 'offering', id, now() from offering;

create table import (
  id uuid primary key,
  format text not null,
  file_name text not null,
  bytes bigint not null default 0,
  snapshot date not null,
  currency text,
  source_id text not null,
  source_title text not null,
  source_publisher text not null,
  source_address text not null,
  series text not null,
  apply_at_once boolean not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  state text not null check (state in
    ('uploading', 'reading', 'comparing', 'compared', 'applying', 'applied', 'failed', 'discarded')),
  failure text,
  rows_read bigint not null default 0,
  -- How many rows came to what.
  outcomes jsonb not null default '{}',
  finished_at timestamptz
);
create index import_uploaded on import (uploaded_at desc, id desc);
create index import_at_work on import (uploaded_at)
  where state in ('reading', 'comparing', 'applying');

-- The uploaded file: any instance can go on where another has stopped.
create table import_chunk (
  import_id uuid not null references import on delete cascade,
  number int not null,
  content bytea not null,
  primary key (import_id, number)
);
alter table import_chunk alter column content set storage external;

-- The names that an import uses, and what they were found to be.
create table import_name (
  import_id uuid not null references import on delete cascade,
  kind text not null check (kind in ('organisation', 'offering', 'id')),
  key text not null,
  name text not null,
  organisation_key text not null,
  layer text not null,
  subject_type text,
  subject_id text collate "C",
  primary key (import_id, kind, key, layer)
);

create table import_row (
  import_id uuid not null,
  number bigint not null,
  path text not null,
  line int not null,
  -- What was read.
  kind text,
  key text,
  name text,
  organisation_key text,
  layer text,
  property text,
  qualifier text,
  value text,
  object_kind text,
  object_key text,
  object_name text,
  object_layer text,
  low numeric,
  high numeric,
  unit text,
  raw text,
  valid_from date,
  valid_from_precision text,
  assurance text,
  -- What was found out.
  subject_type text,
  subject_id text collate "C",
  object_type text,
  claim_id uuid,
  renews uuid,
  outcome text not null check (outcome in
    ('read', 'new', 'renewed', 'weaker', 'unchanged', 'duplicate', 'unmatched', 'rejected')),
  field text,
  reason text,
  primary key (import_id, number)
) with (fillfactor = 60);
-- What a steward looks at; most rows are none of these and pass without touching it.
create index import_row_remarkable on import_row (import_id, outcome, number)
  where outcome in ('rejected', 'unmatched', 'weaker', 'renewed');

-- The names of one thing differ in case, in signs, in a provider's prefix and in the number format of
-- the weights: what is left when these are taken away.
create function identity_key(name text) returns text language sql immutable parallel safe
return regexp_replace(
  regexp_replace(
    regexp_replace(lower(name), '^.*/', ''),
    '(-(fp8|fp4|bf16|int8|int4|awq|gguf|dynamic|fast|flex|20\d{6}|20\d{2}-\d{2}-\d{2}))+$', ''),
  '[^a-z0-9]+', '', 'g');
create index offering_identity on offering (layer, identity_key(name));
create index organisation_identity on organisation (identity_key(name));

-- Names that no alias covers: someone must say what they are.
create table unmatched_name (
  scheme text not null,
  key text not null,
  subject_type text not null check (subject_type in ('organisation', 'offering')),
  name text not null,
  organisation_key text not null,
  layer text not null,
  rows bigint not null,
  import_id uuid not null references import,
  first_seen timestamptz not null,
  state text not null check (state in ('open', 'linked', 'ignored')),
  primary key (scheme, key, subject_type, layer)
);
create index unmatched_name_open on unmatched_name (scheme, subject_type, key, layer) where state = 'open';

-- Nothing in the ledger is overwritten: only the process around a claim moves on.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger claim_stays before delete or truncate on claim
  for each statement execute function refuse_rewriting();
create trigger claim_content_stays before update of id, subject_type, subject_id, property, qualifier,
    value, object_type, low, high, unit, raw, valid_from, valid_from_precision, valid_to,
    valid_to_precision, stage, assurance, demonstrated_on, confidence, source_ids, as_of, review_by,
    series, recorded_at, proposed_by, import_id on claim
  for each row execute function refuse_rewriting();
create trigger claim_event_stays before update or delete or truncate on claim_event
  for each statement execute function refuse_rewriting();
create trigger change_stays before update or delete or truncate on change
  for each statement execute function refuse_rewriting();
