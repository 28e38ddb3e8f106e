-- What others take from an organisation: the jurisdictions that reach it and how, who controls it,
-- and the places that are stated of it. Its own entry shows less; while that stayed the same, what
-- depends on it was not made anew.
create table organisation_reach (
  organisation_id text collate "C" primary key references organisation,
  reach text[] not null
);
insert into stale_entry (subject_type, subject_id, since)
select 'organisation', id, now() from organisation
union all
select 'offering', id, now() from offering
on conflict do nothing;
