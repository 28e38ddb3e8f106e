-- The key pair of a procurement's offers, both halves encrypted under the sealing key: the public
-- one so that nobody puts another in its place.
create table offer_key (
  procurement_id uuid primary key references procurement on delete cascade,
  authority text not null,
  public_key bytea not null,
  private_key bytea not null,
  created_at timestamptz not null
);

create table sealed_offer (
  id uuid primary key,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  revision int not null,
  criteria_version int not null,
  -- Encrypted; gone when the offer was withdrawn.
  content bytea,
  -- Of the encrypted content and files, as the receipt says.
  digest text not null,
  registered_by text not null,
  received_at timestamptz not null,
  withdrawn_at timestamptz,
  check ((content is null) = (withdrawn_at is not null))
);
create index sealed_offer_procurement on sealed_offer (procurement_id, id);

create table offer_evidence (
  id uuid primary key,
  authority text not null,
  offer_id uuid not null references sealed_offer on delete cascade,
  -- Encrypted: name, type, digest and key of the file. Absent while it is being received.
  description bytea,
  -- SHA-256 of the encrypted file.
  digest text,
  bytes bigint not null,
  begun_at timestamptz not null,
  check ((description is null) = (digest is null))
);
create index offer_evidence_offer on offer_evidence (offer_id, id);

-- An encrypted file in pieces, so that it streams in and out.
create table offer_evidence_piece (
  evidence_id uuid not null references offer_evidence on delete cascade,
  number int not null,
  authority text not null,
  content bytea not null,
  primary key (evidence_id, number)
);

-- Who asked for the opening under which version of the criteria, and who opened. Two people.
create table offer_opening (
  procurement_id uuid primary key references procurement on delete cascade,
  authority text not null,
  criteria_version int not null,
  requested_by text not null,
  requested_at timestamptz not null,
  opened_by text,
  opened_at timestamptz,
  check (opened_by <> requested_by)
);

create table opened_offer (
  offer_id uuid primary key references sealed_offer on delete cascade,
  authority text not null,
  procurement_id uuid not null references procurement on delete cascade,
  -- The option that it has become, and the procurement of its lot.
  option_id uuid not null references procurement_option on delete cascade,
  assessed_in uuid not null references procurement on delete cascade,
  receipt jsonb not null,
  content jsonb not null,
  evidence jsonb not null,
  remarks text[] not null
);
create index opened_offer_procurement on opened_offer (procurement_id, offer_id);
create index opened_offer_assessed_in on opened_offer (assessed_in, offer_id);

alter table offer_key enable row level security;
alter table sealed_offer enable row level security;
alter table offer_evidence enable row level security;
alter table offer_evidence_piece enable row level security;
alter table offer_opening enable row level security;
alter table opened_offer enable row level security;
create policy own_authority on offer_key
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on sealed_offer
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on offer_evidence
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on offer_evidence_piece
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on offer_opening
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));
create policy own_authority on opened_offer
  using (authority = current_setting('trutina.authority', true))
  with check (authority = current_setting('trutina.authority', true));

-- Sealed offers come, change and go only while the procurement is published; no row ever leaves.
create function refuse_changing_sealed_offers() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sealed offer stays: it is withdrawn, not deleted';
  end if;
  if not exists (
      select 1 from procurement where id = new.procurement_id and state = 'published') then
    raise exception 'offers are sealed only while the procurement is published';
  end if;
  return new;
end $$;
create trigger sealed_offer_stays before insert or update or delete on sealed_offer
  for each row execute function refuse_changing_sealed_offers();
