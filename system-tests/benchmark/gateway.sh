#!/bin/sh
# What the gateway costs: the same authenticated GET of the running stack, directly, through nginx
# that passes it on with the same headers and checks nothing, and through the gateway, in turns.
# Needs wrk and nginx on the PATH, and the stack: TRUTINA_GATEWAY_LIMITS_CLIENT_PER_MINUTE=100000000
# TRUTINA_GATEWAY_LIMITS_AUTHORITY_PER_MINUTE=100000000 ./trutina up
#   usage: gateway.sh [path] [rounds] [seconds] [connections]
set -eu
path=${1:-/api/v1/offerings/app-le-chat}
rounds=${2:-5}
seconds=${3:-8}
connections=${4:-16}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
gateway=${TRUTINA_PORT:-8080}
catalog=$((${TRUTINA_INTERNAL_PORT:-18080} + 2))
proxy=$((${TRUTINA_INTERNAL_PORT:-18080} + 9))
work=$(mktemp -d)

cat >"$work/nginx.conf" <<END
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 2048; }
http {
  access_log off;
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work;
  uwsgi_temp_path $work; scgi_temp_path $work;
  upstream catalog { server 127.0.0.1:$catalog; keepalive 64; }
  server {
    listen 127.0.0.1:$proxy;
    location / {
      proxy_pass http://catalog;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header X-Forwarded-For \$remote_addr;
      proxy_set_header X-Forwarded-Proto \$scheme;
      proxy_set_header X-Forwarded-Host \$http_host;
      proxy_set_header X-Request-Id \$request_id;
    }
  }
}
END
nginx -c "$work/nginx.conf"
trap 'kill "$(cat "$work/nginx.pid")"; rm -rf "$work"' EXIT

token=$("$root/trutina" token ada)
for round in $(seq 0 "$rounds"); do
  for way in "direct $catalog" "nginx $proxy" "gateway $gateway"; do
    set -- $way
    wrk -t1 -c"$connections" -d"${seconds}s" --latency -H "Authorization: Bearer $token" \
      "http://127.0.0.1:$2$path" >"$work/out"
    # The first round only warms up.
    [ "$round" -eq 0 ] || awk -v way="$1" '
      function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
      /Requests\/sec/ { rate = $2 } /50%/ { p50 = ms($2) } /99%/ { p99 = ms($2) }
      /Non-2xx/ { bad = $NF }
      END { print way, rate, p50, p99, bad + 0 }' "$work/out" | tee -a "$work/results"
  done
done

awk '
  { n[$1]++; rate[$1, n[$1]] = $2; p50[$1, n[$1]] = $3; p99[$1, n[$1]] = $4; bad[$1] += $5 }
  function median(a, way,   i, j, t, m, v) {
    m = n[way]
    for (i = 1; i <= m; i++) v[i] = a[way, i]
    for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
    return v[int((m + 1) / 2)]
  }
  END {
    printf "\nmedians of %d rounds\n%-8s %10s %8s %8s %6s\n", n["gateway"], "", "requests/s", "p50 ms", "p99 ms", "bad"
    for (i = 1; i <= 3; i++) {
      way = i == 1 ? "direct" : i == 2 ? "nginx" : "gateway"
      printf "%-8s %10.0f %8.2f %8.2f %6d\n", way, median(rate, way), median(p50, way), median(p99, way), bad[way]
    }
    printf "gateway/nginx: throughput %.2f, p99 %.2f\n", median(rate, "gateway") / median(rate, "nginx"), median(p99, "gateway") / median(p99, "nginx")
  }' "$work/results"
