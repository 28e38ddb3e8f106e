-- How far the outbox has been handed to Kafka, where there is one. Who holds the row does it.
create table relayed_change (
  singleton boolean primary key default true check (singleton),
  position bigint not null
);
insert into relayed_change (position) values (0);
