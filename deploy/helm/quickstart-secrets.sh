#!/bin/sh
# Prints the Secrets of a quickstart with new random values:
#   deploy/helm/quickstart-secrets.sh | kubectl apply -f -
# The names are those of values-quickstart.yaml. Run once: other values later do not fit the database.
set -eu
random() { head -c "$1" /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
secret() {
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata: { name: %s }\nstringData:\n' "$1"
  shift
  for pair in "$@"; do printf '  %s: "%s"\n' "${pair%%=*}" "${pair#*=}"; done
}

catalog=$(random 24) catalog_owner=$(random 24) assessment=$(random 24) assessment_owner=$(random 24)
gateway_client=$(random 24) assessment_client=$(random 24) access_client=$(random 24)

secret trutina-quickstart "superuser-password=$(random 24)" "catalog-password=$catalog" \
  "catalog-owner-password=$catalog_owner" "assessment-password=$assessment" \
  "assessment-owner-password=$assessment_owner" "keycloak-database-password=$(random 24)" \
  "keycloak-admin-password=$(random 24)" "demo-password=$(random 15)" \
  "gateway-client-secret=$gateway_client" "assessment-client-secret=$assessment_client" \
  "access-client-secret=$access_client" "auditor-client-secret=$(random 24)"
secret trutina-catalog-database "username=catalog" "password=$catalog"
secret trutina-catalog-database-owner "username=catalog_owner" "password=$catalog_owner"
secret trutina-assessment-database "username=assessment" "password=$assessment"
secret trutina-assessment-database-owner "username=assessment_owner" "password=$assessment_owner"
secret trutina-assessment "audit-key=$(random 32)" "sealing-key=$(random 32)" "client-secret=$assessment_client" \
  "access-client-secret=$access_client"
secret trutina-gateway "session-key=$(random 32)" "client-secret=$gateway_client"
