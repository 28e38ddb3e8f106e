-- What do the names stand for?
insert into import_name (import_id, kind, key, layer, name, organisation_key)
select distinct on (kind, key, layer) :import, kind, key, layer, name, organisation_key
from (
  select kind, key, layer, name, organisation_key from import_row
  where import_id = :import and outcome in ('read', 'unmatched')
  union all
  select object_kind, object_key, object_layer, object_name, '' from import_row
  where import_id = :import and outcome in ('read', 'unmatched') and object_kind is not null
) names
order by kind, key, layer, organisation_key desc, name
on conflict do nothing;

-- An id of this catalogue.
update import_name set subject_type = split_part(key, ':', 1), subject_id = split_part(key, ':', 2)
where import_id = :import and kind = 'id' and (
  (key like 'organisation:%' and exists (select from organisation where id = split_part(key, ':', 2)))
  or (key like 'offering:%' and exists (select from offering where id = split_part(key, ':', 2))));

-- A name that somebody has said what it is, for this source or for all.
update import_name n set subject_type = a.subject_type, subject_id = a.subject_id
from alias a
where n.import_id = :import and n.kind <> 'id' and n.subject_id is null
  and a.scheme = :scheme and a.key = n.key and a.subject_type = n.kind
  and (a.layer in (n.layer, '') or n.layer = '' or not exists (
    -- Unless the source has this name for several things, the alias is the one that was meant.
    select from import_name other where other.import_id = :import and other.kind = n.kind
      and other.key = n.key and other.layer <> n.layer));
update import_name n set subject_type = a.subject_type, subject_id = a.subject_id
from alias a
where n.import_id = :import and n.kind <> 'id' and n.subject_id is null
  and a.scheme = 'any' and a.key = n.key and a.subject_type = n.kind
  and (a.layer in (n.layer, '') or n.layer = '' or not exists (
    -- Unless the source has this name for several things, the alias is the one that was meant.
    select from import_name other where other.import_id = :import and other.kind = n.kind
      and other.key = n.key and other.layer <> n.layer));

-- An organisation of just this name, if there is one only.
update import_name set subject_type = 'organisation', subject_id = found.id
from (
  select identity_key(name) as identity, min(id) as id from organisation
  group by identity_key(name) having count(*) = 1
) found
where import_id = :import and kind = 'organisation' and subject_id is null
  and found.identity = identity_key(import_name.name) and found.identity <> '';

-- An offering of just this name and layer by the same organisation, if there is one only.
update import_name n set subject_type = 'offering', subject_id = match.id
from (
  select named.key, named.layer, min(o.id) as id
  from import_name named
  join lateral (
    select subject_id as organisation_id from alias
    where scheme in (:scheme, 'any') and key = named.organisation_key
      and subject_type = 'organisation'
    union
    select id from organisation
    where identity_key(name) = identity_key(named.organisation_key)
  ) maker on true
  join offering o on o.organisation_id = maker.organisation_id and o.layer = named.layer
    and identity_key(o.name) in (identity_key(named.name), identity_key(named.key))
  where named.import_id = :import and named.kind = 'offering' and named.subject_id is null
    and named.organisation_key <> '' and identity_key(named.key) <> ''
  group by named.key, named.layer having count(distinct o.id) = 1
) match
where n.import_id = :import and n.kind = 'offering' and n.subject_id is null
  and n.key = match.key and n.layer = match.layer;

update import_row r
set subject_type = n.subject_type, subject_id = n.subject_id
from import_name n
where r.import_id = :import and n.import_id = :import and r.outcome in ('read', 'unmatched')
  and n.kind = r.kind and n.key = r.key and n.layer = r.layer and n.subject_id is not null;

-- What a relation leads to and nobody knows keeps its name.
update import_row r
set object_type = coalesce(n.subject_type, 'named'),
  value = coalesce(n.subject_id, r.object_name)
from import_name n
where r.import_id = :import and n.import_id = :import and r.outcome in ('read', 'unmatched')
  and n.kind = r.object_kind and n.key = r.object_key and n.layer = r.object_layer;

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

-- Against what the ledger has: this very claim, what the series said before, and what others say.
update import_row r
set outcome = case
    when found.recorded or found.own_as_of >= :snapshot then 'unchanged'
    when found.own is not null then 'renewed'
    when found.better then 'weaker'
    else 'new' end,
  renews = case when not found.recorded and found.own_as_of < :snapshot then found.own end,
  reason = case when not found.recorded and found.own is null and found.better
    then 'Recorded beside a better sourced claim, which stays the effective one.' end
from (
  select rows.number,
    exists (select from claim c where c.id = rows.claim_id) as recorded,
    own.id as own, own.as_of as own_as_of,
    exists (
      select from claim c
      where c.subject_type = rows.subject_type and c.subject_id = rows.subject_id
        and c.property = rows.property and c.qualifier = rows.qualifier and c.series <> :series
        and c.status not in ('superseded', 'retracted') and c.value <> rows.value
        and not (c.property = any (cast(:manyValued as text[])))
        -- It holds today, is no mere announcement, and its own source says so still.
        and (c.valid_from is null or c.valid_from <= :today)
        and (c.valid_to is null or c.valid_to + case c.valid_to_precision
          when 'year' then interval '1 year' when 'month' then interval '1 month'
          else interval '1 day' end > :today)
        and coalesce(c.stage, 'closed') = 'closed'
        and (c.series = '' or not exists (
          select from claim newer
          where newer.subject_type = c.subject_type and newer.subject_id = c.subject_id
            and newer.property = c.property and newer.qualifier = c.qualifier
            and newer.series = c.series and newer.as_of > c.as_of
            and (newer.valid_from is null or newer.valid_from <= :today)
            and newer.status not in ('superseded', 'retracted')))
        and (c.verified_at is not null
          or array_position(cast(:assurances as text[]), c.assurance)
            < array_position(cast(:assurances as text[]), rows.assurance)
          or (c.assurance = rows.assurance and c.as_of > :snapshot))
      offset 0
    ) as better
  from import_row rows
  left join lateral (
    select c.id, c.as_of from claim c
    where c.subject_type = rows.subject_type and c.subject_id = rows.subject_id
      and c.property = rows.property and c.qualifier = rows.qualifier and c.value = rows.value
      and c.series = :series and c.unit = rows.unit and c.low is not distinct from rows.low
      and c.high is not distinct from rows.high
      and c.status not in ('superseded', 'retracted')
    order by c.as_of desc limit 1
  ) own on true
  where rows.import_id = :import and rows.outcome in ('read', 'unmatched')
    and rows.claim_id is not null
) found
where r.import_id = :import and r.number = found.number;

-- In the order of their keys: imports that run together lock them one after the other.
insert into unmatched_name (scheme, key, subject_type, name, organisation_key, layer, rows, import_id,
  first_seen, state)
select :scheme, key, kind, min(name), min(organisation_key), layer, count(*), :import, now(), 'open'
from import_row where import_id = :import and outcome = 'unmatched'
group by key, kind, layer
order by key, kind, layer
on conflict (scheme, key, subject_type, layer) do update
set rows = excluded.rows, import_id = excluded.import_id;

update import set state = case when state = 'comparing' and apply_at_once then 'applying'
    else 'compared' end,
  outcomes = (select coalesce(jsonb_object_agg(outcome, rows), '{}') from (
    select outcome, count(*) as rows from import_row where import_id = :import group by outcome) o)
where id = :import;
