#!/bin/sh
# Looks the digests of all images in images.lock up and writes them there. Needs skopeo and the net.
set -eu
cd "$(dirname "$0")"
command -v skopeo > /dev/null || { echo "pin.sh: skopeo is missing" >&2; exit 1; }
while read -r line; do
  case $line in
    '#'* | '' | trutina/*) echo "$line" ;;
    *)
      name=${line%% *}
      note=; case $line in *'(base)'*) note=' (base)' ;; esac
      echo "$name$note $(skopeo inspect --format '{{.Digest}}' "docker://$name")" ;;
  esac
done < images.lock > images.lock.new
mv images.lock.new images.lock
