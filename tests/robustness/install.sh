#!/bin/sh
# An installed library is usable by somebody who has never seen this tree:
# a program of ten lines compiles outside of it with pkg-config, runs
# against the shared and the static library, and finds the data.
set -eu
build=${BUILD:-build}
make=${MAKE:-make}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "install: $*"; exit 1; }

$make --no-print-directory BUILD="$build" STAGE="$root/stage" install PREFIX="$root/usr"
mkdir "$root/outside"
cp tests/robustness/ten.c "$root/outside/"
cd "$root/outside"
unset GRADUS_DATA
PKG_CONFIG_PATH=$root/usr/lib/pkgconfig
export PKG_CONFIG_PATH
compiler=${CC:-gcc}
# shellcheck disable=SC2046
$compiler -std=c11 -Wall -Wextra -Werror ten.c -o shared \
  $(pkg-config --cflags --libs gradus)
LD_LIBRARY_PATH=$root/usr/lib ./shared > shared.out
readelf -d shared | grep -q 'NEEDED.*libgradus.so.0' ||
  fail "the program does not ask for libgradus.so.0"
# shellcheck disable=SC2046
$compiler -std=c11 ten.c -o static $(pkg-config --cflags gradus) \
  "$root/usr/lib/libgradus.a" \
  $(pkg-config --libs --static gradus | sed 's/-lgradus//; s/-L[^ ]*//')
./static > static.out
if readelf -d static | grep -q libgradus; then
  fail "the static program still asks for the shared library"
fi
cat shared.out
cmp shared.out static.out || fail "shared and static library differ"
grep -qx 'norm 5, diabetes has 442 rows' shared.out ||
  fail "the program prints something else"
nm -D --defined-only "$root/usr/lib/libgradus.so" |
  awk '$2 ~ /[TBDRVC]/ && $3 !~ /^(gr_|GR_|_init|_fini|_edata|_end|__bss_start)/' |
  grep . && fail "the shared library exports other names than gr_"
cd - > /dev/null

$make --no-print-directory BUILD="$build" uninstall PREFIX="$root/usr"
left=$(find "$root/usr" ! -type d)
[ -z "$left" ] || fail "make uninstall left $left"

# DESTDIR: the same files, elsewhere, and the paths inside without it
$make --no-print-directory BUILD="$build" STAGE="$root/stage" install PREFIX=/usr DESTDIR="$root/d"
grep -qx 'prefix=/usr' "$root/d/usr/lib/pkgconfig/gradus.pc" ||
  fail "DESTDIR went into gradus.pc"
echo "the installed library works"
