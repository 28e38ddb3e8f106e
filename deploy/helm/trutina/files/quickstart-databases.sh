#!/bin/sh
# Makes the databases and roles of a quickstart; run once by the image, with an empty data directory.
# A role that owns the tables and one that only works with them, as in production.
set -eu
secret() { cat "/etc/trutina/secrets/$1"; }

for name in catalog assessment; do
  psql -v ON_ERROR_STOP=1 --username postgres --quiet \
    --set name="$name" --set owner="${name}_owner" \
    --set password="$(secret "$name-password")" --set owner_password="$(secret "$name-owner-password")" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"name" login password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"name";
\connect :"name"
revoke all on schema public from public;
grant all on schema public to :"owner";
grant usage on schema public to :"name";
alter default privileges for role :"owner" in schema public
  grant select, insert, update, delete on tables to :"name";
alter default privileges for role :"owner" in schema public grant usage on sequences to :"name";
SQL
done

psql -v ON_ERROR_STOP=1 --username postgres --quiet --set password="$(secret keycloak-database-password)" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
SQL
