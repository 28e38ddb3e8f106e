set maintenance_work_mem = '1GB';
set work_mem = '64MB';
drop index claim_subject, claim_object, claim_recorded, claim_moved, claim_series, claim_capability;
drop index offering_identity, offering_organisation, offering_layer;
create function country(i int) returns text language sql immutable
return (array['DE','FR','US','CN','SE','FI','NL','IT','US','US','ES','PL'])[1 + i % 12];
create function word(i int) returns text language sql immutable
return 'w' || to_hex((i * 2654435761::bigint % 4096)::int);
create function layer_of(i int) returns text language sql immutable
return case when i % 20 = 0 then 'accelerator' when i % 20 <= 2 then 'cloud'
  when i % 20 <= 5 then 'model' when i % 20 <= 15 then 'inference' else 'application' end;
insert into organisation (id, name, kind, entered_at)
select 'bench-org-' || i, 'Organisation ' || word(i) || ' ' || i, 'company', '2026-01-01' from generate_series(0, 19999) i;
insert into claim (id, subject_type, subject_id, property, qualifier, value, object_type, unit, raw,
  assurance, status, confidence, source_ids, as_of, recorded_at, proposed_by)
select md5('o' || i || p.property)::uuid, 'organisation', 'bench-org-' || i, p.property, '',
  case when p.property = 'parent' then 'bench-org-' || (i / 7) else country(i + p.shift) end,
  case when p.property = 'parent' then 'organisation' end, '', '', 'documented', 'proposed', 'made',
  array['general-knowledge'], '2026-01-01', '2026-01-01', 'seed'
from generate_series(0, 19999) i,
  (values ('legal-seat-country', 0), ('headquarters-country', 0), ('control-country', 0), ('parent', 0)) p (property, shift)
where p.property <> 'parent' or (i % 4 = 0 and i > 7);
insert into offering (id, organisation_id, name, layer, category, entered_at)
select 'bench-' || i, 'bench-org-' || (i % 20000), word(i) || ' ' || word(i / 3) || ' ' || i, layer_of(i),
  case layer_of(i) when 'model' then 'foundation-model' when 'inference' then 'token-api' else 'assistant' end, '2026-01-01'
from generate_series(0, :offerings - 1) i;
insert into claim (id, subject_type, subject_id, property, qualifier, value, object_type, unit, raw,
  assurance, status, confidence, source_ids, as_of, recorded_at, proposed_by)
select md5('c' || i || '-' || k)::uuid, 'offering', 'bench-' || i,
  case k when 0 then 'status' when 1 then 'hosting-countries' when 2 then 'licence-spdx'
    when 3 then 'weights' when 4 then 'price-input' when 5 then 'price-output' when 6 then 'release-date'
    when 7 then 'remark'
    when 8 then case layer_of(i) when 'accelerator' then 'fabricated-by' when 'cloud' then 'runs-on'
      when 'model' then 'developed-by' when 'inference' then 'serves' else 'uses' end
    else case layer_of(i) when 'accelerator' then 'technology-from' when 'cloud' then 'technology-from'
      when 'model' then 'derived-from' else 'hosted-on' end end,
  '',
  case k when 0 then 'available' when 1 then country(i) when 2 then case i % 3 when 0 then 'Apache-2.0' else 'MIT' end
    when 3 then case i % 3 when 0 then 'open' when 1 then 'closed' else 'partial' end
    when 4 then (i % 100)::text when 5 then (i % 300)::text when 6 then '2025-' || lpad((1 + i % 12)::text, 2, '0')
    when 7 then 'remark ' || word(i) || ' ' || word(i + 5)
    when 8 then case layer_of(i) when 'accelerator' then 'bench-org-' || (i % 13) when 'cloud' then 'bench-' || (i / 20 * 20)
      when 'model' then 'bench-org-' || (i % 20000) when 'inference' then 'bench-' || (i / 20 * 20 + 3 + i % 3)
      else 'bench-' || (i / 20 * 20 + 6 + i % 10) end
    else case layer_of(i) when 'accelerator' then 'bench-org-' || (i % 17) when 'cloud' then 'bench-org-' || (i % 19)
      when 'model' then case when i % 20 = 3 then 'unknown' else 'bench-' || (i - 1) end
      else 'bench-' || (i / 20 * 20 + 1 + i % 2) end end,
  case when k < 8 then null
    when k = 8 then case layer_of(i) when 'accelerator' then 'organisation' when 'model' then 'organisation' else 'offering' end
    else case layer_of(i) when 'accelerator' then 'organisation' when 'cloud' then 'organisation'
      when 'model' then case when i % 20 = 3 then 'unknown' else 'offering' end else 'offering' end end,
  case k when 4 then 'USD per million tokens' when 5 then 'USD per million tokens' else '' end, '',
  'documented', 'proposed', 'made', array['general-knowledge'], '2026-01-01', '2026-01-01', 'seed'
from generate_series(0, :offerings - 1) i, generate_series(0, 9) k;
-- Entries are written by turns.
select pg_advisory_lock(5302911447);
insert into offering_entry (offering_id, layer, category, organisation_id, organisation_name, status,
  hosting, control, possible_control, exposed, possibly_exposed, suppliers, openness, licence, certifications,
  released, price, capability, texts)
select f.id, f.layer, f.category, f.organisation_id, 'Organisation', 'available',
  array[country(i)], array[country(i % 20000)], '{}',
  x.exposed, case when i % 5 = 0 then array['unknown'] else '{}' end,
  array['bench-org-' || (i % 13), 'bench-org-' || (i / 20 % 20000)],
  case i % 3 when 0 then 'open' when 1 then 'closed' else 'partial' end,
  case i % 3 when 0 then 'Apache-2.0' else 'MIT' end,
  case when i % 10 = 0 then array['C5'] when i % 10 = 1 then array['ISO 27001'] else '{}' end,
  date '2025-01-01' + i % 365, i % 100, case when i % 20 = 4 then 1000 + i % 500 end,
  'remark ' || word(i) || ' ' || word(i + 5)
from (select *, substr(id, 7)::int as i from offering where id like 'bench-%') f,
lateral (select array(select distinct unnest(array[country(i), country(i / 20),
  country(i / 20) || ':hardware', country(i % 13)]
  || case when i % 7 < 5 then array['US', 'US:technology'] else '{}' end) order by 1) as exposed) x;
select pg_advisory_unlock(5302911447);
create index claim_subject on claim (subject_type, subject_id, property, qualifier);
create index claim_object on claim (value, property) where object_type in ('offering', 'organisation');
create index claim_recorded on claim (recorded_at, id);
create index claim_moved on claim (status, recorded_at, id) where status <> 'proposed';
create index claim_series on claim (series, subject_type, subject_id, property)
  where series <> '' and status not in ('superseded', 'retracted');
create index claim_capability on claim (property, qualifier)
  where property in ('benchmark', 'capability-arena', 'euroeval-rank');
create index offering_organisation on offering (organisation_id);
create index offering_layer on offering (layer, id);
create index offering_identity on offering (layer, identity_key(name));
vacuum analyze;
