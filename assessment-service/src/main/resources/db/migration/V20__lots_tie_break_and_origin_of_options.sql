-- A procurement with lots is divided at the opening: each lot goes on as a procurement of its own.
alter table procurement drop constraint procurement_state_check;
alter table procurement add constraint procurement_state_check check (state in (
  'draft', 'published', 'opened', 'divided', 'evaluated', 'proposed', 'awarded', 'contracted',
  'cancelled'));
alter table procurement
  add column lots jsonb not null default '[]',
  add column not_divided_because text,
  add column tie_break text not null default 'sovereignty'
    check (tie_break in ('sovereignty', 'competitiveness', 'price')),
  add column procedure_id uuid references procurement,
  add column lot text,
  add column opened_at timestamptz,
  add check ((procedure_id is null) = (lot is null)),
  add unique (procedure_id, lot);

-- Until now the opening was not noted: the earliest that was promised stands for it.
update procurement set opened_at = (timetable ->> 'openingFrom')::timestamptz
where state in ('opened', 'evaluated', 'proposed', 'awarded', 'contracted');

-- A survey of the market is no offer.
alter table procurement_option
  add column origin text not null default 'survey' check (origin in ('survey', 'offer'));
update procurement_option set origin = 'offer'
from procurement where procurement.id = procurement_id and opened_at is not null;
alter table procurement_option drop constraint procurement_option_procurement_id_name_key;
alter table procurement_option add unique (procurement_id, origin, name);
