#!/usr/bin/env bash
# How load spreads: the same authenticated GET through HAProxy to 1, 2 and 4 instances of a service on
# the running stack's PostgreSQL, in turns. Instances are started with what the stack's own knows.
# Needs wrk and haproxy on the PATH, and the stack; for the gateway with
# TRUTINA_GATEWAY_LIMITS_CLIENT_PER_MINUTE=100000000 TRUTINA_GATEWAY_LIMITS_AUTHORITY_PER_MINUTE=100000000
#   usage: instances.sh [catalog|assessment|gateway] [per cent of a core] [rounds] [seconds] [path]
# With a share of a core, each instance gets that much and no more (cgroups, as root): then the cores
# of one machine stand for those of several. 0, the default, lets all have what there is.
set -euo pipefail
service=${1:-catalog}
share=${2:-0}
rounds=${3:-5}
seconds=${4:-8}
case $service in assessment) path='/api/v1/procurements?limit=5' ;; *) path=/api/v1/offerings/app-le-chat ;; esac
path=${5:-$path}
connections=16
root=$(cd -- "$(dirname -- "$0")/../.." && pwd)
home=${TRUTINA_HOME:-$root/.trutina}
first=$((${TRUTINA_INTERNAL_PORT:-18080} + 20))
original=$(head -1 "$home/run/$service.pid")
work=$(mktemp -d)
pids=()

end() {
  ((${#pids[@]} == 0)) || kill "${pids[@]}" 2>/dev/null || true
  wait
  rmdir /sys/fs/cgroup/{cpu/,}trutina-instance-[1-4] 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

# As the stack's own instance, at other ports. Secrets go from environment to environment.
start() {
  local variable arguments
  mapfile -d '' -t arguments <"/proc/$original/cmdline"
  while IFS= read -r -d '' variable; do export "${variable?}"; done <"/proc/$original/environ"
  export QUARKUS_HTTP_PORT=$((first + $1)) QUARKUS_MANAGEMENT_PORT=$((first + 10 + $1))
  # The quick compiler alone: an instance that got fewer requests would else be a slower one.
  export JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1
  exec "${arguments[@]/-Dtrutina.process=/-Dtrutina.instance=}" >"$work/$1.log" 2>&1
}

# Short periods, so that waiting for the next one does not make up the latency.
limit() {
  local group=/sys/fs/cgroup/trutina-instance-$1 period=10000
  if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
    mkdir -p "$group"
    echo "$((share * period / 100)) $period" >"$group/cpu.max"
  else
    group=/sys/fs/cgroup/cpu/trutina-instance-$1
    mkdir -p "$group"
    echo "$period" >"$group/cpu.cfs_period_us"
    echo "$((share * period / 100))" >"$group/cpu.cfs_quota_us"
  fi
  echo "$2" >"$group/cgroup.procs"
}

{
  printf 'global\n  nbthread 1\ndefaults\n  mode http\n  timeout connect 2s\n  timeout client 60s\n  timeout server 60s\n'
  for instances in 1 2 4; do
    printf 'listen %d\n  bind 127.0.0.1:%d\n  balance roundrobin\n' "$instances" $((first + 20 + instances))
    printf '  option httpchk GET /q/health/ready\n  default-server check inter 1s rise 1\n'
    for i in $(seq "$instances"); do
      printf '  server %d 127.0.0.1:%d port %d\n' "$i" $((first + i)) $((first + 10 + i))
    done
  done
} >"$work/haproxy.cfg"

for i in 1 2 3 4; do
  start "$i" &
  pids+=($!)
done
for i in 1 2 3 4; do
  until curl -fs -o /dev/null "http://127.0.0.1:$((first + 10 + i))/q/health/ready"; do
    kill -0 "${pids[i - 1]}" || { tail -20 "$work/$i.log" && exit 1; }
    sleep 0.2
  done
done
haproxy -db -f "$work/haproxy.cfg" >"$work/haproxy.log" 2>&1 &
pids+=($!)
until curl -s -o /dev/null "http://127.0.0.1:$((first + 24))/"; do sleep 0.2; done
sleep 2 # until HAProxy has asked each for its health

measure() { # way port seconds
  wrk -t1 -c"$connections" -d"$3s" --timeout 30s --latency -H "Authorization: Bearer $token" \
    "http://127.0.0.1:$2$path" >"$work/out"
  awk -v way="$1" '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    /Requests\/sec/ { rate = $2 } /50%/ { p50 = ms($2) } /99%/ { p99 = ms($2) }
    /Non-2xx/ { bad += $NF } /Socket errors/ { gsub(",", ""); bad += $4 + $6 + $8 + $10 }
    END { print way, rate, p50, p99, bad + 0 }' "$work/out"
}

ways=("direct $((first + 1))" "1 $((first + 21))" "2 $((first + 22))" "4 $((first + 24))")
token=$("$root/trutina" token ada)
# Warm, each instance as long as the others, before anything is limited.
for i in 1 2 3 4; do measure "warm-up-$i" $((first + i)) $((seconds * 2)); done
if ((share > 0)); then
  for i in 1 2 3 4; do limit "$i" "${pids[i - 1]}"; done
fi
for round in $(seq "$rounds"); do
  token=$("$root/trutina" token ada)
  for way in "${ways[@]}"; do
    # shellcheck disable=SC2086
    measure $way "$seconds" | tee -a "$work/results"
  done
done

awk -v title="$service, $path, $([[ $share == 0 ]] && echo unlimited || echo "$share % of a core each"), medians of $rounds rounds" '
  { n[$1]++; rate[$1, n[$1]] = $2; p50[$1, n[$1]] = $3; p99[$1, n[$1]] = $4; bad[$1] += $5 }
  function median(a, way,   i, j, t, m, v) {
    m = n[way]
    for (i = 1; i <= m; i++) v[i] = a[way, i]
    for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
    return v[int((m + 1) / 2)]
  }
  END {
    printf "\n%s\n%-8s %10s %8s %8s %8s %8s %6s\n", title, "", "requests/s", "of one", "p50 ms", "p99 ms", "of one", "bad"
    split("direct 1 2 4", ways, " ")
    for (i = 1; i <= 4; i++) {
      way = ways[i]
      printf "%-8s %10.0f %8.2f %8.2f %8.2f %8.2f %6d\n", way, median(rate, way), median(rate, way) / median(rate, "1"), median(p50, way), median(p99, way), median(p99, way) / median(p99, "1"), bad[way]
    }
  }' "$work/results"
