-- Notices are dated by the latest that happened; of earlier ends the instant is not known.
alter table procurement add column cancelled_at timestamptz;
