{{- define "trutina.labels" -}}
{{ include "trutina.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: trutina
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- /* Never with the version: a selector cannot be changed. */ -}}
{{- define "trutina.selector" -}}
app.kubernetes.io/name: trutina
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "trutina.name" -}}
{{ .root.Release.Name | trunc 40 | trimSuffix "-" }}-{{ .component }}
{{- end }}

{{- /* {root, component, hash}: at most 63 characters, as the name of a Job becomes a label of its pods. */ -}}
{{- define "trutina.jobName" -}}
{{- $version := .root.Chart.AppVersion | replace "." "-" | replace "+" "-" | lower | trunc 20 -}}
{{- $end := printf "-%s-%s" .component $version -}}
{{- with .hash }}{{ $end = printf "%s-%s" $end . }}{{ end -}}
{{ .root.Release.Name | trunc (int (sub 63 (len $end))) | trimSuffix "-" }}{{ $end }}
{{- end }}

{{- /* {root, image, what} */ -}}
{{- define "trutina.image" -}}
{{- $repository := .image.repository -}}
{{- /* What stands before the first / is a registry when it has a dot or a port, or is localhost. */ -}}
{{- $registry := .root.Values.global.imageRegistry | trimSuffix "/" -}}
{{- if $registry -}}
{{- $repository = printf "%s/%s" $registry (regexReplaceAll "^([^/]*[.:][^/]*|localhost)/" $repository "") -}}
{{- end -}}
{{- if and .root.Values.images.requireDigest (not .image.digest) -}}
{{- fail (printf "%s.image.digest is missing: images.requireDigest asks for images pinned by digest" .what) -}}
{{- end -}}
{{- $tag := .image.tag | default .root.Chart.AppVersion -}}
{{- if .image.digest -}}{{ $repository }}:{{ $tag }}@{{ .image.digest }}{{- else -}}{{ $repository }}:{{ $tag }}{{- end -}}
{{- end }}

{{- define "trutina.podSecurity" -}}
runAsNonRoot: true
{{- if not .Values.pod.userByPlatform }}
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "trutina.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "trutina.pullSecrets" -}}
{{- with .Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "trutina.placement" -}}
{{- with .Values.pod.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pod.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.pod.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{- define "trutina.jdbcUrl" -}}
{{- $d := . -}}
jdbc:postgresql://{{ required "database.host is missing" $d.host }}:{{ $d.port }}/{{ $d.name }}?sslmode={{ $d.sslMode }}
{{- if $d.caSecret }}&sslrootcert=/etc/trutina/database-ca/ca.crt{{ end -}}
{{- end }}

{{- /* {root, component, values, owner}: secrets as files, each named after the setting it is. */ -}}
{{- define "trutina.secretSources" -}}
{{- $needs := list -}}
{{- $v := .values -}}
{{- if hasKey $v "database" -}}
{{- $application := ternary $v.database.ownerSecret $v.database.secret (eq .owner "only") -}}
{{- $needs = append $needs (dict "secret" $application "items" (dict "username" "quarkus.datasource.username" "password" "quarkus.datasource.password")) -}}
{{- if ne .owner "none" -}}
{{- $needs = append $needs (dict "secret" $v.database.ownerSecret "items" (dict "username" "quarkus.flyway.username" "password" "quarkus.flyway.password")) -}}
{{- end -}}
{{- end -}}
{{- if ne .owner "only" -}}
{{- if eq .component "assessment" -}}
{{- $needs = append $needs (dict "secret" $v.secret "items" (dict "audit-key" "trutina.audit.key" "sealing-key" "trutina.sealing.key" "client-secret" "trutina.client-secret" "access-client-secret" "trutina.access.client-secret")) -}}
{{- else if eq .component "gateway" -}}
{{- $needs = append $needs (dict "secret" $v.secret "items" (dict "session-key" "quarkus.oidc.portal.token-state-manager.encryption-secret" "client-secret" "quarkus.oidc.portal.credentials.secret")) -}}
{{- end -}}
{{- $kafka := .root.Values.kafka -}}
{{- if and $kafka.bootstrapServers (hasKey $v "database") (eq $kafka.authentication "scram-sha-512") -}}
{{- $needs = append $needs (dict "secret" $kafka.userSecret "items" (dict "sasl.jaas.config" "kafka.sasl.jaas.config")) -}}
{{- end -}}
{{- range $v.secretSettings -}}
{{- $needs = append $needs (dict "secret" .secret "items" (dict .key .setting)) -}}
{{- end -}}
{{- end -}}
{{- range $needs }}
- secret:
    name: {{ .secret }}
    items:
      {{- range $key, $setting := .items }}
      - key: {{ $key }}
        path: {{ $setting }}
      {{- end }}
{{- end }}
{{- end }}

{{- /* {root, component, values, owner, configMap} */ -}}
{{- define "trutina.volumes" -}}
- name: settings
  configMap:
    name: {{ .configMap }}
- name: secrets
  projected:
    defaultMode: 0440
    sources:
      {{- include "trutina.secretSources" . | trim | nindent 6 }}
- name: tmp
  emptyDir:
    sizeLimit: {{ .values.tmpSize }}
{{- if .root.Values.trust.configMap }}
- name: trust
  configMap:
    name: {{ .root.Values.trust.configMap }}
    items:
      - key: {{ .root.Values.trust.key }}
        path: ca.crt
{{- end }}
{{- if and (hasKey .values "database") .values.database.caSecret }}
- name: database-ca
  secret:
    secretName: {{ .values.database.caSecret }}
    defaultMode: 0440
    items:
      - key: ca.crt
        path: ca.crt
{{- end }}
{{- if include "trutina.kafkaFiles" . }}
{{- $kafka := .root.Values.kafka }}
- name: kafka
  projected:
    defaultMode: 0440
    sources:
      - secret:
          name: {{ $kafka.caSecret }}
          items:
            - key: ca.crt
              path: ca.crt
      {{- if eq $kafka.authentication "tls" }}
      - secret:
          name: {{ $kafka.userSecret }}
          items:
            - key: user.crt
              path: user.crt
            - key: user.key
              path: user.key
      {{- end }}
{{- end }}
{{- end }}

{{- /* {root, values, owner}: whether there are certificates of Kafka for it. */ -}}
{{- define "trutina.kafkaFiles" -}}
{{- if and (hasKey .values "database") (ne .owner "only") .root.Values.kafka.bootstrapServers .root.Values.kafka.caSecret -}}
true
{{- end -}}
{{- end }}

{{- define "trutina.mounts" -}}
- name: settings
  mountPath: /app/config
  readOnly: true
- name: secrets
  mountPath: /etc/trutina/secrets
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- if .root.Values.trust.configMap }}
- name: trust
  mountPath: /etc/trutina/trust
  readOnly: true
{{- end }}
{{- if and (hasKey .values "database") .values.database.caSecret }}
- name: database-ca
  mountPath: /etc/trutina/database-ca
  readOnly: true
{{- end }}
{{- if include "trutina.kafkaFiles" . }}
- name: kafka
  mountPath: /etc/trutina/kafka
  readOnly: true
{{- end }}
{{- end }}

{{- define "trutina.env" -}}
{{- if or .Values.pod.javaOptions .Values.pod.extraEnv }}
env:
  {{- with .Values.pod.javaOptions }}
  - name: JDK_JAVA_OPTIONS
    value: {{ . | quote }}
  {{- end }}
  {{- with .Values.pod.extraEnv }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}

{{- /* {root}: rules by which a pod may ask for names. */ -}}
{{- define "trutina.dnsEgress" -}}
# Names.
- ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
    - { protocol: UDP, port: 5353 }
    - { protocol: TCP, port: 5353 }
  {{- with .root.Values.networkPolicy.dnsTo }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
