#!/bin/bash
# A build that is killed at any moment and started again gives the same
# tangled files, the same library and the same results as one that was left
# alone. Works on two copies of the tree; TIMES=8 kills, SEED=1.
set -eu
times=${TIMES:-8}
RANDOM=${SEED:-1}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "kill-build: $*"; exit 1; }
unset MAKEFLAGS MAKELEVEL
export SOURCE_DATE_EPOCH=0

# one path for both, since paths go into the debugging information
copy() { mkdir "$1" && tar -cf - --exclude=./build --exclude=./tangled \
  --exclude=./.git --exclude=./work . | tar -xf - -C "$1"; }
goals="lib drivers results"
tree=$root/tree

copy "$tree"
start=$(date +%s%N)
# shellcheck disable=SC2086
make -C "$tree" -s -j2 $goals > "$root/log" 2>&1 ||
  { tail "$root/log"; fail "the undisturbed build fails"; }
whole=$((($(date +%s%N) - start) / 1000000))
mv "$tree" "$root/quiet"

copy "$tree"
killed=0
for ((i = 1; i <= times; i++)); do
  wait_ms=$((RANDOM * whole / times / 16384 + 50))
  # shellcheck disable=SC2086
  setsid make -C "$tree" -s -j2 $goals > "$root/log" 2>&1 &
  job=$!
  sleep "$((wait_ms / 1000)).$(printf %03d $((wait_ms % 1000)))"
  if kill -KILL -- "-$job" 2>/dev/null; then killed=$((killed + 1))
  else i=$times; fi
  wait $job 2>/dev/null || true
done
# shellcheck disable=SC2086
make -C "$tree" -s -j2 $goals > "$root/log" 2>&1 ||
  { tail "$root/log"; fail "the build after $killed kills fails"; }

diff -r "$tree/tangled" "$root/quiet/tangled" > "$root/diff" ||
  { head "$root/diff"; fail "the tangled files differ"; }
for object in "$tree"/build/obj/*/*/*.o; do
  cmp "$object" "$root/quiet/${object#"$tree"/}" ||
    fail "an object file differs"
done
members() { (cd "$1/build" && ar t lib/libgradus.a && ar p lib/libgradus.a | sha256sum); }
[ "$(members "$tree")" = "$(members "$root/quiet")" ] ||
  fail "the libraries differ"
# results, apart from lines that hold times
for result in $(cd "$root/quiet/build/results" && find . -name '*.tsv'); do
  grep -viE 'second|time|ms|GB/s' "$root/quiet/build/results/$result" > "$root/one" || true
  grep -viE 'second|time|ms|GB/s' "$tree/build/results/$result" > "$root/two" ||
    [ -e "$tree/build/results/$result" ] || fail "$result is missing"
  cmp "$root/one" "$root/two" || echo "note: $result differs (measured times?)"
done
left=$(find "$tree/tangled" "$tree/build" -name '*.new*' | head -n 3)
[ -z "$left" ] || echo "note: left over from the kills: $left"
echo "killed $killed times at random moments of a build of $whole ms:" \
  "same tangled files, objects, library and results"
