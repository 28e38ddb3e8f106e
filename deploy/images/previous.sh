#!/bin/sh
# Makes the images of the version that upgrades are tried from, unless they are there: of the commit
# in the file "previous", kept under ~/.cache/trutina/images. AvailabilityIT takes them from there.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
commit=$(cat "$here/previous")
images=$HOME/.cache/trutina/images/$commit
[ -d "$images" ] || "$here/of-commit.sh" "$commit" "$images" -Dmaven.test.skip -Dspotless.check.skip
