-- What is stated for an option beside its place in the catalogue.
alter table procurement_option
  add column answers jsonb not null default '[]',
  add column price jsonb;

-- Strict: what a gate cannot settle counts as failed.
alter table procurement drop constraint procurement_unknowns_check;
alter table procurement add constraint procurement_unknowns_check
  check (unknowns in ('strict', 'conservative', 'tolerant'));
