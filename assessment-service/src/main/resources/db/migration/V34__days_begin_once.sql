-- The last day whose beginning has made everything due. Nobody need be there at midnight: whoever
-- comes first afterwards begins the day, and nobody else does.
alter table catalogue_position
  add column begun_on date not null default (now() at time zone 'UTC' - interval '10 minutes')::date;

create function day_to_begin() returns boolean
language sql stable set search_path = public, pg_temp as $$
  select begun_on < (now() at time zone 'UTC' - interval '10 minutes')::date from catalogue_position
$$;

create function begin_day(at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'UTC' - interval '10 minutes')::date;
  reached bigint;
begin
  update catalogue_position set begun_on = today where begun_on < today returning position into reached;
  if found then
    perform all_assessments_due(reached, at);
  end if;
end $$;
