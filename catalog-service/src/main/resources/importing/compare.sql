-- What do the names stand for?
insert into import_name (import_id, kind, key, name, organisation_key, layer)
select distinct on (kind, key) :import, kind, key, name, organisation_key, layer
from (
  select kind, key, name, organisation_key, layer from import_row
  where import_id = :import and outcome in ('read', 'unmatched')
  union all
  select object_kind, object_key, object_name, '', '' from import_row
  where import_id = :import and outcome in ('read', 'unmatched') and object_kind is not null
) names
order by kind, key, layer desc, name
on conflict do nothing;

-- An id of this catalogue.
update import_name set subject_type = split_part(key, ':', 1), subject_id = split_part(key, ':', 2)
where import_id = :import and kind = 'id' and (
  (key like 'organisation:%' and exists (select from organisation where id = split_part(key, ':', 2)))
  or (key like 'offering:%' and exists (select from offering where id = split_part(key, ':', 2))));

-- A name that somebody has said what it is.
update import_name set subject_type = alias.subject_type, subject_id = alias.subject_id
from alias
where import_id = :import and kind <> 'id' and import_name.subject_id is null
  and alias.scheme = :scheme and alias.key = import_name.key and alias.subject_type = import_name.kind;
update import_name set subject_type = alias.subject_type, subject_id = alias.subject_id
from alias
where import_id = :import and kind <> 'id' and import_name.subject_id is null
  and alias.scheme = 'any' and alias.key = import_name.key and alias.subject_type = import_name.kind;

-- An organisation of just this name, if there is one only.
update import_name set subject_type = 'organisation', subject_id = found.id
from (
  select identity_key(name) as identity, min(id) as id from organisation
  group by identity_key(name) having count(*) = 1
) found
where import_id = :import and kind = 'organisation' and subject_id is null
  and found.identity = identity_key(import_name.name) and found.identity <> '';

-- An offering of just this name and layer by the same organisation, if there is one only.
update import_name set subject_type = 'offering', subject_id = found.id
from (
  select o.organisation_id, o.layer, identity_key(o.name) as identity, min(o.id) as id
  from offering o group by 1, 2, 3 having count(*) = 1
) found,
lateral (
  select subject_id as organisation_id from alias
  where scheme in (:scheme, 'any') and key = import_name.organisation_key
    and subject_type = 'organisation'
  union
  select id from organisation where identity_key(name) = identity_key(import_name.organisation_key)
) maker
where import_id = :import and kind = 'offering' and import_name.subject_id is null
  and found.organisation_id = maker.organisation_id and found.layer = import_name.layer
  and found.identity in (identity_key(import_name.name), identity_key(import_name.key))
  and found.identity <> '';

update import_row r
set subject_type = n.subject_type, subject_id = n.subject_id
from import_name n
where r.import_id = :import and n.import_id = :import and r.outcome in ('read', 'unmatched')
  and n.kind = r.kind and n.key = r.key and n.subject_id is not null;

-- What a relation leads to and nobody knows keeps its name.
update import_row r
set object_type = coalesce(n.subject_type, 'named'),
  value = coalesce(n.subject_id, r.object_name)
from import_name n
where r.import_id = :import and n.import_id = :import and r.outcome in ('read', 'unmatched')
  and n.kind = r.object_kind and n.key = r.object_key;

update import_row set outcome = 'rejected', field = 'subject',
  reason = 'The catalogue has no subject with this id.'
where import_id = :import and outcome in ('read', 'unmatched') and kind = 'id' and subject_id is null;

-- The vocabulary says of what a property is said.
update import_row set outcome = 'rejected', field = 'property',
  reason = 'This property is not said of an ' || subject_type || '.'
where import_id = :import and outcome in ('read', 'unmatched') and subject_id is not null
  and (subject_type = 'organisation') <> (property = any (cast(:organisationProperties as text[])));

update import_row set outcome = 'rejected', field = 'value',
  reason = 'The catalogue knows no such jurisdiction.'
where import_id = :import and outcome in ('read', 'unmatched')
  and property = any (cast(:countryProperties as text[]))
  and value not in ('varies', 'customer-premises')
  and exists (select from unnest(string_to_array(value, ';')) code
    where not exists (select from jurisdiction where jurisdiction.code = code.code));

update import_row set outcome = 'rejected', field = 'value',
  reason = 'Nothing depends on itself.'
where import_id = :import and outcome in ('read', 'unmatched')
  and object_type = subject_type and value = subject_id;

update import_row set outcome = 'unmatched', reason = 'Nobody has said yet what this name stands for.'
where import_id = :import and outcome = 'read' and subject_id is null;

-- A price holds from the day on which it was listed.
update import_row set valid_from = :snapshot, valid_from_precision = 'day'
where import_id = :import and outcome in ('read', 'unmatched') and property like 'price-%'
  and valid_from is null;

-- The claim that a row makes is named by what it says.
update import_row set claim_id = md5(concat_ws(E'\n', subject_type, subject_id, property, qualifier,
  value, trim_scale(low), trim_scale(high), unit, valid_from, object_type, :series,
  cast(:snapshot as date)))::uuid
where import_id = :import and outcome in ('read', 'unmatched') and subject_id is not null;

update import_row r set outcome = 'duplicate', reason = 'The same was said in an earlier row.'
from (
  select claim_id, min(number) as first from import_row
  where import_id = :import and outcome in ('read', 'unmatched') and claim_id is not null
  group by claim_id having count(*) > 1
) twice
where r.import_id = :import and r.claim_id = twice.claim_id and r.number > twice.first
  and r.outcome in ('read', 'unmatched');

-- Against what the ledger has of the same values: the series' own, and the best of the others.
create temporary table compared on commit drop as
select r.number,
  exists (select from claim c where c.id = r.claim_id) as recorded,
  own.id as own, own.as_of as own_as_of,
  better.id is not null as weaker
from import_row r
left join lateral (
  select c.id, c.as_of from claim c
  where c.subject_type = r.subject_type and c.subject_id = r.subject_id and c.property = r.property
    and c.qualifier = r.qualifier and c.value = r.value and c.unit = r.unit
    and c.low is not distinct from r.low and c.high is not distinct from r.high
    and c.series = :series and c.series <> '' and c.status not in ('superseded', 'retracted')
  order by c.as_of desc limit 1
) own on true
left join lateral (
  select c.id from claim c
  where c.subject_type = r.subject_type and c.subject_id = r.subject_id and c.property = r.property
    and c.qualifier = r.qualifier and c.series <> :series
    and c.status not in ('superseded', 'retracted')
    and not (c.property = any (cast(:manyValued as text[])))
    and c.value <> r.value
    and (c.verified_at is not null
      or array_position(cast(:assurances as text[]), c.assurance)
        < array_position(cast(:assurances as text[]), r.assurance)
      or (c.assurance = r.assurance and c.as_of > :snapshot))
  limit 1
) better on true
where r.import_id = :import and r.outcome in ('read', 'unmatched') and r.claim_id is not null;

update import_row r
set outcome = case
    when c.recorded then 'unchanged'
    when c.own is not null and c.own_as_of >= :snapshot then 'unchanged'
    when c.own is not null then 'renewed'
    when c.weaker then 'weaker'
    else 'new' end,
  renews = case when not c.recorded and c.own_as_of < :snapshot then c.own end,
  reason = case
    when not c.recorded and c.own is null and c.weaker
    then 'Recorded beside a better sourced claim, which stays the effective one.' end
from compared c
where r.import_id = :import and r.number = c.number;

insert into unmatched_name (scheme, key, subject_type, name, organisation_key, layer, rows, import_id,
  first_seen, state)
select :scheme, key, kind, min(name), min(organisation_key), min(layer), count(*), :import, now(),
  'open'
from import_row where import_id = :import and outcome = 'unmatched'
group by key, kind
on conflict (scheme, key, subject_type) do update
set rows = excluded.rows, import_id = excluded.import_id;

update import set state = case when state = 'comparing' and apply_at_once then 'applying'
    else 'compared' end,
  outcomes = (select coalesce(jsonb_object_agg(outcome, rows), '{}') from (
    select outcome, count(*) as rows from import_row where import_id = :import group by outcome) o)
where id = :import;
