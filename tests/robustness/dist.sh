#!/bin/sh
# The tarball compiles where there is neither noweb nor git, and one commit
# always gives the same tarball.
set -eu
make=${MAKE:-make}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "dist: $*"; exit 1; }
$make --no-print-directory BUILD="${BUILD:-build}" dist
cp "${BUILD:-build}"/dist/gradus-*.tar.gz "$root/one.tar.gz"
$make -s BUILD="${BUILD:-build}" dist > /dev/null
cmp "${BUILD:-build}"/dist/gradus-*.tar.gz "$root/one.tar.gz" ||
  fail "two tarballs of one commit differ"
cd "$root"
tar xzf one.tar.gz
cd gradus-*/tangled
mkdir "$root/bin"
for program in sh make gcc ar as ld mkdir rm cc1; do
  path=$(command -v $program) && ln -s "$path" "$root/bin/"
done
PATH=$root/bin make -s -j2 CFLAGS=-O0 > "$root/log" 2>&1 ||
  { tail -n 5 "$root/log"; fail "the tangled C does not compile"; }
for driver in bin/gr-*; do
  "./$driver" > /dev/null || fail "$driver does not list its experiments"
done
echo "the tarball compiles without noweb and is reproducible"
