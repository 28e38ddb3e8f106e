-- Where a claim comes from.
create table source (
  id text primary key,
  title text not null,
  publisher text not null,
  address text not null,
  kind text not null check (kind in ('dataset', 'official', 'vendor', 'press', 'secondary', 'general-knowledge')),
  -- As precisely as known: year, month or day.
  as_of text not null check (as_of ~ '^\d{4}(-\d{2}){0,2}$')
);

create table jurisdiction (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  alpha3 text not null,
  name text not null,
  eu boolean not null,
  eea boolean not null,
  adequacy text not null check (adequacy in ('full', 'partial', 'none', 'n/a')),
  gpa_party boolean not null,
  cloud_act_agreement text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null
);

-- Lists page by id: the C collation makes their order the same on every machine.
create table organisation (
  id text collate "C" primary key,
  name text not null,
  kind text not null check (kind in ('company', 'public', 'consortium', 'foundation'))
);

create table offering (
  id text collate "C" primary key,
  organisation_id text collate "C" not null references organisation,
  name text not null,
  layer text not null check (layer in ('accelerator', 'cloud', 'model', 'inference', 'application')),
  category text not null
);
create index offering_organisation on offering (organisation_id);
create index offering_layer on offering (layer, id);

-- A fact is a claim. Claims conflict, expire and are corrected; nothing is overwritten.
create table claim (
  id uuid primary key,
  subject_type text not null check (subject_type in ('organisation', 'offering')),
  subject_id text collate "C" not null,
  property text not null,
  qualifier text not null,
  value text not null,
  low numeric,
  high numeric,
  unit text not null,
  raw text not null,
  valid_from date,
  valid_from_precision text check (valid_from_precision in ('year', 'month', 'day')),
  assurance text not null check (assurance in ('demonstrated', 'documented', 'vendor-claim', 'unverified')),
  status text not null check (status in ('proposed', 'verified', 'disputed', 'superseded', 'retracted')),
  confidence text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null,
  recorded_at timestamptz not null default now(),
  check ((valid_from is null) = (valid_from_precision is null)),
  check ((low is null) = (high is null) and (low is null or low <= high))
);
create index claim_subject on claim (subject_type, subject_id, property);
create index claim_property on claim (property, value);

-- The published rule that picks the effective claim: assurance first, then the more recent look at the
-- source, then the later record. A property such as a certification has many values at once.
create view effective_claim as
select *
from (
  select
    claim.*,
    row_number() over contenders as place,
    count(*) over (partition by subject_type, subject_id, property, qualifier,
      case when property = 'certification' then value else '' end) as contenders
  from claim
  where status not in ('superseded', 'retracted')
  window contenders as (
    partition by subject_type, subject_id, property, qualifier,
      case when property = 'certification' then value else '' end
    order by array_position(array['demonstrated', 'documented', 'vendor-claim', 'unverified'], assurance),
      as_of desc, recorded_at desc, id)
) ranked
where place = 1;

create table supply_link (
  id text primary key,
  from_offering_id text collate "C" not null references offering,
  relation text not null check (relation in ('uses', 'serves', 'hosted-on', 'runs-on', 'derived-from',
    'trained-on', 'trained-with', 'fabricated-by', 'technology-from', 'developed-by')),
  target_type text not null check (target_type in ('offering', 'organisation', 'named', 'varies', 'unknown')),
  to_offering_id text collate "C" references offering,
  to_organisation_id text collate "C" references organisation,
  target_text text not null,
  assurance text not null check (assurance in ('demonstrated', 'documented', 'vendor-claim', 'unverified')),
  confidence text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0),
  as_of date not null,
  raw text not null,
  check ((to_offering_id is not null) = (target_type = 'offering')),
  check ((to_organisation_id is not null) = (target_type = 'organisation'))
);
create index supply_link_from on supply_link (from_offering_id);
create index supply_link_to on supply_link (to_offering_id);

create table event (
  id text primary key,
  happened date not null,
  happened_precision text not null check (happened_precision in ('year', 'month', 'day')),
  organisation_id text collate "C" references organisation,
  type text not null,
  jurisdiction text not null,
  description text not null,
  effect text not null,
  source_ids text[] not null check (cardinality(source_ids) > 0)
);
create index event_organisation on event (organisation_id, happened);
