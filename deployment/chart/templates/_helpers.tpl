{{- define "waypoint.labels" -}}
app.kubernetes.io/name: waypoint
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "waypoint.name" -}}
{{ .root.Release.Name }}-{{ .part }}
{{- end }}

{{/* What every pod has: no token, not root, nothing that it could gain. */}}
{{- define "waypoint.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  {{- if eq .part "desk" }}
  fsGroup: {{ .user }}
  {{- end }}
  seccompProfile: {type: RuntimeDefault}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "waypoint.labels" . | nindent 8 }}
{{- end }}

{{/* What every container has: it writes to /tmp alone. */}}
{{- define "waypoint.container" -}}
imagePullPolicy: {{ .root.Values.images.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
volumeMounts:
  - {name: tmp, mountPath: /tmp}
{{- end }}

{{/* The desk's containers write to the pack's volume, too; its group is the pod's. */}}
{{- define "waypoint.desk" -}}
{{ include "waypoint.container" . }}
  - {name: pack, mountPath: /kept}
{{- end }}

{{/* From where nginx, and the desk, may be reached. */}}
{{- define "waypoint.from" -}}
{{- if or .Values.from.namespace .Values.from.pods -}}
from:
  - namespaceSelector:
      matchLabels: {{- toYaml .Values.from.namespace | nindent 8 }}
    podSelector:
      matchLabels: {{- toYaml .Values.from.pods | nindent 8 }}
{{- end }}
{{- end }}

{{/* Replaced one by one, the next only when the new one is ready; each goes on for 5 seconds until nobody sends it anything new. */}}
{{- define "waypoint.deployment" -}}
strategy:
  type: RollingUpdate
  rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
selector:
  matchLabels: {{- include "waypoint.labels" . | nindent 4 }}
{{- end }}

{{- define "waypoint.preStop" -}}
lifecycle:
  preStop:
    sleep: {seconds: 5}
{{- end }}

{{- define "waypoint.tag" -}}
{{ .Values.images.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Where deployment/endpoints.yml and the relay find the services. */}}
{{- define "waypoint.services" -}}
envFrom:
  - secretRef: {name: {{ .Values.secret }}}
env:
  - {name: POSTGRES_HOST, value: {{ .Values.postgres.host | quote }}}
  - {name: POSTGRES_PORT, value: {{ .Values.postgres.port | quote }}}
  - {name: POSTGRES_DB, value: {{ .Values.postgres.database | quote }}}
  - {name: POSTGRES_USER, value: {{ .Values.postgres.user | quote }}}
  - {name: REDIS_HOST, value: {{ .Values.redis.host | quote }}}
  - {name: REDIS_PORT, value: {{ .Values.redis.port | quote }}}
  - {name: ACTIONS_HOST, value: {{ include "waypoint.name" (dict "root" . "part" "actions") }}}
  - {name: ACTIONS_PORT, value: "5055"}
  - {name: WAYPOINT_ENDPOINTS, value: deployment/endpoints.yml}
  - {name: WAYPOINT_HELPER, value: "off"}
  - {name: WAYPOINT_RUN, value: /tmp}
  {{- range $name, $value := .Values.environment }}
  - {name: {{ $name }}, value: {{ $value | quote }}}
  {{- end }}
{{- end }}
