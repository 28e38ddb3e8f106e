#!/bin/sh
# Looks the digests of all images in images.lock up and writes them there, all or none. Needs skopeo
# and the net.
set -eu
cd "$(dirname "$0")"
command -v skopeo > /dev/null || { echo "pin.sh: skopeo is missing" >&2; exit 1; }
while read -r line; do
  case $line in
    '#'* | '' | trutina/*) echo "$line" ;;
    *)
      name=${line%% *}
      note=; case $line in *'(base)'*) note=' (base)' ;; esac
      # On its own, for what fails within echo is not noticed.
      digest=$(skopeo inspect --format '{{.Digest}}' "docker://$name" < /dev/null)
      echo "$name$note $digest" ;;
  esac
done < images.lock > images.lock.new
mv images.lock.new images.lock
