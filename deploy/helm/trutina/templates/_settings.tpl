{{- /* {root, component, values}: what the service reads from /app/config/application.properties. */ -}}
{{- define "trutina.settings" -}}
{{- $root := .root.Values -}}
{{- $realm := required "identity.realmUrl is missing" $root.identity.realmUrl -}}
{{- $settings := dict
  "quarkus.http.port" "8080"
  "quarkus.management.port" "9000"
  "quarkus.oidc.auth-server-url" $realm
  "quarkus.shutdown.delay" (printf "%ds" (int $root.shutdown.delay))
  "quarkus.shutdown.timeout" (printf "%ds" (int $root.shutdown.timeout))
  "quarkus.log.console.json.enabled" (toString $root.observability.jsonLogs)
-}}
{{- if $root.observability.traces.endpoint -}}
{{- $settings = merge $settings (dict
  "quarkus.otel.sdk.disabled" "false"
  "quarkus.otel.exporter.otlp.endpoint" $root.observability.traces.endpoint
  "quarkus.otel.traces.sampler" "parentbased_traceidratio"
  "quarkus.otel.traces.sampler.arg" (toString $root.observability.traces.ratio)
) -}}
{{- end -}}
{{- if and $root.trust.configMap (hasPrefix "https:" $root.observability.traces.endpoint) -}}
{{- $_ := set $settings "quarkus.otel.exporter.otlp.tls-configuration-name" "trusted" -}}
{{- end -}}
{{- if $root.trust.configMap -}}
{{- $settings = merge $settings (dict
  "quarkus.tls.trusted.trust-store.pem.certs" "/etc/trutina/trust/ca.crt"
  "quarkus.oidc.tls.tls-configuration-name" "trusted"
) -}}
{{- end -}}
{{- if hasKey .values "database" -}}
{{- $settings = merge $settings (dict
  "quarkus.datasource.jdbc.url" (include "trutina.jdbcUrl" .values.database)
  "quarkus.datasource.jdbc.max-size" (toString (int .values.database.connections))
  "quarkus.flyway.migrate-at-start" (toString (eq $root.migrations.mode "atStart"))
  "quarkus.flyway.validate-at-start" "true"
  "quarkus.flyway.ignore-migration-patterns" "*:future"
) -}}
{{- end -}}
{{- if and $root.kafka.bootstrapServers (hasKey .values "database") -}}
{{- $settings = merge $settings (include "trutina.kafkaSettings" . | fromYaml) -}}
{{- end -}}
{{- if eq .component "assessment" -}}
{{- $settings = merge $settings (dict
  "quarkus.rest-client.catalog.url" (printf "http://%s:8080" (include "trutina.name" (dict "root" .root "component" "catalog")))
  "quarkus.keycloak.admin-client.server-url" ($root.identity.adminUrl | default (regexReplaceAll "/realms/.*" $realm ""))
  "quarkus.keycloak.admin-client.realm" (regexReplaceAll ".*/realms/" $realm "")
) -}}
{{- if $root.trust.configMap -}}
{{- $_ := set $settings "quarkus.oidc-client.tls.tls-configuration-name" "trusted" -}}
{{- $_ := set $settings "quarkus.keycloak.admin-client.tls-configuration-name" "trusted" -}}
{{- end -}}
{{- else if eq .component "gateway" -}}
{{- $settings = merge $settings (dict
  "quarkus.oidc.portal.auth-server-url" $realm
  "quarkus.http.proxy.proxy-address-forwarding" "true"
  "quarkus.http.proxy.enable-forwarded-host" "true"
  "quarkus.oidc.portal.authentication.force-redirect-https-scheme" (toString (hasPrefix "https:" $root.publicUrl))
  "quarkus.oidc.portal.authentication.cookie-force-secure" (toString (hasPrefix "https:" $root.publicUrl))
  "trutina.gateway.catalog-url" (printf "http://%s:8080" (include "trutina.name" (dict "root" .root "component" "catalog")))
  "trutina.gateway.assessment-url" (printf "http://%s:8080" (include "trutina.name" (dict "root" .root "component" "assessment")))
  "trutina.gateway.keycloak-url" ($root.identity.keycloakUrl | default "http://localhost:9")
) -}}
{{- if $root.trust.configMap -}}
{{- $_ := set $settings "quarkus.oidc.portal.tls.tls-configuration-name" "trusted" -}}
{{- end -}}
{{- end -}}
{{- /* Not merge, which takes false, 0 and "" for not given. As JSON, a large number has no exponent. */ -}}
{{- range $key, $value := .values.settings -}}
{{- $_ := set $settings $key (ternary $value (toJson $value) (kindIs "string" $value)) -}}
{{- end -}}
{{- range $key, $value := $settings }}
{{ $key }}={{ $value }}
{{- end }}
{{- end }}

{{- /* Of the services that speak to Kafka, as YAML. Each kafka.x is a setting of Kafka's client. */ -}}
{{- define "trutina.kafkaSettings" -}}
{{- $kafka := .root.Values.kafka -}}
kafka.bootstrap.servers: {{ $kafka.bootstrapServers | quote }}
trutina.kafka.changes-topic: {{ $kafka.prefix }}.changes
{{- if eq .component "assessment" }}
kafka.group.id: {{ $kafka.prefix }}.assessment
trutina.kafka.reassessments-topic: {{ $kafka.prefix }}.reassessments
trutina.watch.every: {{ $kafka.lookEvery }}
{{- end }}
{{- if $kafka.caSecret }}
kafka.security.protocol: {{ ternary "SASL_SSL" "SSL" (eq $kafka.authentication "scram-sha-512") }}
kafka.tls-configuration-name: kafka
quarkus.tls.kafka.trust-store.pem.certs: /etc/trutina/kafka/ca.crt
{{- end }}
{{- if eq $kafka.authentication "tls" }}
quarkus.tls.kafka.key-store.pem.user.cert: /etc/trutina/kafka/user.crt
quarkus.tls.kafka.key-store.pem.user.key: /etc/trutina/kafka/user.key
{{- else if eq $kafka.authentication "scram-sha-512" }}
kafka.sasl.mechanism: SCRAM-SHA-512
{{- end }}
{{- end }}
