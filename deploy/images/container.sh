#!/bin/sh
# Builds a service's image on public bases, with podman or docker, after ./mvnw package:
#   container.sh gateway        ENGINE: another program than podman
# Only on bases whose digests stand in images.lock (pin.sh writes them there).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
service=$1
base() {
  line=$(grep -F "$1" "$here/images.lock" | grep -F '(base)')
  digest=${line##* }
  case $digest in
    sha256:*) echo "${line%% *}@$digest" ;;
    *) echo "container.sh: ${line%% *} has no digest in images.lock: run pin.sh first" >&2; return 1 ;;
  esac
}
jdk=$(base eclipse-temurin)
base=$(base distroless)
exec "${ENGINE:-podman}" build -f "$here/Containerfile" --build-arg "JDK=$jdk" --build-arg "BASE=$base" \
  --build-arg "SERVICE=$service" -t "trutina/$service:0.1.0" "$here/../.."
