-- An import may be applied again once more of its names are known: only what is new then counts.
create temporary table fresh on commit drop as
select r.number from import_row r
where r.import_id = :import and r.outcome in ('new', 'renewed', 'weaker')
  and not exists (select from claim c where c.id = r.claim_id);

insert into source (id, title, publisher, address, kind, as_of)
select source_id, source_title, source_publisher, source_address, 'dataset', snapshot::text
from import where id = :import
on conflict (id) do nothing;

insert into claim (id, subject_type, subject_id, property, qualifier, value, object_type, low, high,
  unit, raw, valid_from, valid_from_precision, assurance, status, confidence, source_ids, as_of,
  review_by, series, recorded_at, proposed_by, import_id)
select r.claim_id, r.subject_type, r.subject_id, r.property, r.qualifier, r.value, r.object_type,
  r.low, r.high, r.unit, r.raw,
  case when renewed.id is null then r.valid_from else renewed.valid_from end,
  case when renewed.id is null then r.valid_from_precision else renewed.valid_from_precision end,
  r.assurance, 'proposed', 'imported', array[i.source_id], i.snapshot,
  (i.snapshot + make_interval(months => shelf.months))::date, i.series, :at, i.uploaded_by, i.id
from import_row r
join import i on i.id = r.import_id
join unnest(cast(:properties as text[]), cast(:freshMonths as int[])) shelf (property, months)
  on shelf.property = r.property
left join claim renewed on renewed.id = r.renews
where r.import_id = :import and r.number in (select number from fresh)
on conflict (id) do nothing;

insert into claim_event (claim_id, at, status, actor, reason)
select r.renews, :at, 'superseded', i.uploaded_by, 'looked at again on ' || i.snapshot
from import_row r join import i on i.id = r.import_id
join claim c on c.id = r.renews and c.status in ('proposed', 'verified')
where r.import_id = :import and r.outcome = 'renewed' and r.number in (select number from fresh) and c.verified_at is null;
update claim c set status = 'superseded', moved = true
from import_row r
where r.import_id = :import and r.outcome = 'renewed' and r.number in (select number from fresh) and c.id = r.renews
  and c.status in ('proposed', 'verified') and c.verified_at is null;

insert into change (recorded_at, subject_type, subject_id, properties, cause)
select :at, subject_type, subject_id, array_agg(distinct property order by property),
  'import ' || :import
from import_row where import_id = :import and number in (select number from fresh)
group by subject_type, subject_id
order by subject_type, subject_id;

insert into stale_entry (subject_type, subject_id, since)
select distinct subject_type, subject_id, now()
from import_row where import_id = :import and number in (select number from fresh)
on conflict do nothing;

update import set state = 'applied', finished_at = :at where id = :import;
delete from import_chunk where import_id = :import;
