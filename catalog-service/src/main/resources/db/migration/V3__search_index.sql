-- Search runs on an index beside each instance (ADR 15), which is made from the entries: they need
-- no indexes of their own, no words, and no stand-ins for what is not known.
drop table search_word;
drop index offering_entry_released, offering_entry_price, offering_entry_capability,
  offering_entry_layer, offering_entry_openness, offering_entry_licence, offering_entry_organisation;
alter table offering_entry
  drop column label,
  drop column document,
  drop column unexposed,
  alter column released drop not null,
  alter column price drop not null,
  alter column capability drop not null,
  add column texts text not null default '';
update offering_entry set released = nullif(released, date '0001-01-01'),
  price = nullif(price, 1000000000000), capability = nullif(capability, -1);
drop extension unaccent;

-- Grows with every change, in the order of commits, as entries are written by one transaction at a
-- time: what an index has not seen yet is newer than all it has seen.
create sequence offering_entry_version;
alter table offering_entry
  add column version bigint not null default nextval('offering_entry_version');
alter sequence offering_entry_version owned by offering_entry.version;
create unique index offering_entry_changed on offering_entry (version);

-- The texts are not kept yet.
insert into stale_entry select 'offering', offering_id, now() from offering_entry
  on conflict do nothing;
