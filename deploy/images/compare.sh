#!/bin/sh
# Names the files in which the images of two directories differ; nothing when they are the same.
#   compare.sh ONE TWO       each with the archives of the three services
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unpack() {
  mkdir -p "$2/archive" "$2/files"
  tar --warning=no-unknown-keyword -xf "$1" -C "$2/archive"
  for blob in "$2"/archive/blobs/sha256/*; do
    if gzip -t "$blob" 2> /dev/null; then tar --warning=no-unknown-keyword -xzf "$blob" -C "$2/files" --no-same-owner; fi
  done
}
for service in catalog-service assessment-service gateway; do
  unpack "$1/$service.tar" "$work/one/$service"
  unpack "$2/$service.tar" "$work/two/$service"
  (cd "$work" && diff -rq "one/$service/files" "two/$service/files") || true
done
