#!/bin/sh
# Prints the realm that the tests run with as a KeycloakRealmImport. Client secrets come from the
# Secret trutina-clients, keys gateway, assessment and access, in Keycloak's namespace.
#   examples/keycloak-realm.sh https://trutina.example.org | kubectl apply -n identity -f -
set -eu
public=${1:?the public address of Trutina, without a path}
cat <<END
apiVersion: k8s.keycloak.org/v2beta1
kind: KeycloakRealmImport
metadata: { name: trutina }
spec:
  keycloakCRName: keycloak
  placeholders:
    TRUTINA_GATEWAY_CLIENT_SECRET: { secret: { name: trutina-clients, key: gateway } }
    TRUTINA_ASSESSMENT_CLIENT_SECRET: { secret: { name: trutina-clients, key: assessment } }
    TRUTINA_ACCESS_CLIENT_SECRET: { secret: { name: trutina-clients, key: access } }
  realm:
END
# JSON is YAML.
sed -e "s|\${TRUTINA_PUBLIC_URL}|$public|g" -e 's/^/    /' "$(dirname "$0")/../keycloak/trutina-realm.json"
