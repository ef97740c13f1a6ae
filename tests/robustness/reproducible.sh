#!/bin/sh
# Two builds of one commit, in two folders, give the same PDF, byte by byte.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "reproducible: $*"; exit 1; }
unset MAKEFLAGS MAKELEVEL
for build in one other-folder; do
  git clone -q . "$root/$build"
  make -C "$root/$build" book > "$root/log" 2>&1 ||
    { tail "$root/log"; fail "the book is not built"; }
done
cmp "$root/one/book/gradus.pdf" "$root/other-folder/book/gradus.pdf" ||
  fail "two books of one commit differ"
echo "two builds of one commit give the same PDF"
