#!/bin/sh
# Makes the images of a commit from a clone of its own, whatever lies in this directory: to
# compare two builds (compare.sh), or for a test of upgrades.
#   of-commit.sh COMMIT DIRECTORY [arguments for Maven]
set -eu
commit=$1
target=$2
shift 2
source=$(git -C "$(dirname -- "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet --no-checkout "$source" "$work/trutina"
git -C "$work/trutina" checkout --quiet "$(git -C "$source" rev-parse --verify "$commit^{commit}")"
# The build of earlier commits fails without.
mkdir -p "$work/trutina/deploy/images/target/classes"
(cd "$work/trutina" && ./mvnw -q -B -Pimages -DskipTests -pl deploy/images -am package "$@")
# Whole or not at all: a directory that is there is complete.
mkdir -p "$target.unfinished"
cp "$work/trutina/deploy/images/target"/*.tar "$work/trutina/deploy/images/target"/*.digest "$target.unfinished"
rm -rf "$target"
mv "$target.unfinished" "$target"
for digest in "$target"/*.digest; do echo "$(cat "$digest")  $(basename "$digest" .digest)"; done
