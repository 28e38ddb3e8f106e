insert into source (id, title, publisher, address, kind, as_of)
select source_id, source_title, source_publisher, source_address, 'dataset', snapshot::text
from import where id = :import
on conflict (id) do nothing;

-- An import may be applied again once more of its names are known: what it had recorded is skipped.
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
where r.import_id = :import and r.outcome in ('new', 'renewed', 'weaker')
on conflict (id) do nothing;

-- What was looked at again is superseded, unless a second steward has confirmed it.
insert into claim_event (claim_id, at, status, actor, reason)
select old.id, :at, 'superseded', i.uploaded_by, 'looked at again on ' || i.snapshot
from import_row r
join import i on i.id = r.import_id
join claim new on new.id = r.claim_id and new.recorded_at = :at
join claim old on old.id = r.renews and old.status = 'proposed'
where r.import_id = :import and r.outcome = 'renewed';
update claim old set status = 'superseded', moved = true
from import_row r
join claim new on new.id = r.claim_id and new.recorded_at = :at
where r.import_id = :import and r.outcome = 'renewed' and old.id = r.renews
  and old.status = 'proposed';

insert into change (recorded_at, subject_type, subject_id, properties, cause)
select :at, r.subject_type, r.subject_id, array_agg(distinct r.property order by r.property),
  'import ' || :import
from import_row r
join claim new on new.id = r.claim_id and new.recorded_at = :at
where r.import_id = :import
group by r.subject_type, r.subject_id
order by r.subject_type, r.subject_id;

-- The turn of those who make the entries anew: they write to this queue in an order of their own.
select pg_advisory_xact_lock(5302911447);

insert into stale_entry (subject_type, subject_id, since)
select distinct r.subject_type, r.subject_id, now()
from import_row r
join claim new on new.id = r.claim_id and new.recorded_at = :at
where r.import_id = :import
on conflict do nothing;

update import set state = 'applied', finished_at = :at where id = :import;
delete from import_chunk where import_id = :import;
