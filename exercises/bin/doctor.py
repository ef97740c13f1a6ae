"""Is all there that `ex` needs, and how is it mended if not?"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import grading as g

LIBRARY = g.ROOT / "build/lib/libgradus.a"
FRESH = g.BUILD / "library-is-fresh"

# tool, package, what for, whether ex can do without
TOOLS = (
    ("gcc", "gcc", "compiles your answers", False),
    ("make", "make", "builds the library", False),
    ("nm", "binutils", "sees what an answer calls", False),
    ("objcopy", "binutils", "puts the solution beside your answer", False),
    ("notangle", "noweb", "takes the library out of the chapters", False),
    ("git", "git", "merges in `ex update`", True),
    ("gnuplot", "gnuplot-nox", "draws in `ex plot`", True),
)
PROBE = """#include <criterion/criterion.h>
#include <cblas.h>
#include <lapacke.h>
Test(a, b) { cr_assert(cblas_ddot(0, 0, 1, 0, 1) == 0 && LAPACKE_dlamch); }
"""


def stale():
    """Why the library has to be built, or None."""
    if not LIBRARY.exists():
        return "The library is not built"
    built = LIBRARY.stat().st_mtime
    if FRESH.exists():                  # built, and nothing had changed
        built = max(built, FRESH.stat().st_mtime)
    for source in (g.ROOT / "chapters").glob("*/*.nw"):
        tangled = g.ROOT / "build/tangled" / source.parent.name
        if source.stat().st_mtime > max(built, tangled.stat().st_mtime if tangled.exists() else 0):
            return f"{source.relative_to(g.ROOT)} is newer than the library"
    for source in [*(g.ROOT / "tangled/src").rglob("*.c"), *(g.ROOT / "tangled/include").rglob("*.h")]:
        if source.stat().st_mtime > built:
            return f"{source.relative_to(g.ROOT)} is newer than the library"
    return None


def build():
    FRESH.parent.mkdir(parents=True, exist_ok=True)
    new = FRESH.with_name(f".fresh.{os.getpid()}")
    new.touch()                         # the time at which make began
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(["make", "-s", "lib"], cwd=g.ROOT, env=environment, capture_output=True,
                          text=True, errors="replace")
    if done.returncode:
        new.unlink()
        raise g.Fault("`make lib` fails:\n" + "\n".join((done.stdout + done.stderr).splitlines()[-12:]))
    os.replace(new, FRESH)


def version(tool):
    try:
        done = subprocess.run([tool, "--version"], capture_output=True, text=True, errors="replace",
                              timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (done.stdout or done.stderr).splitlines()[0].strip() if done.stdout or done.stderr else ""


def examine(p):
    """[(what, "ok" "note" "bad", text)]"""
    found = []
    python = ".".join(map(str, sys.version_info[:3]))
    found.append(("python3", "ok" if sys.version_info >= (3, 9) else "bad", f"{python} (3.9 or later)"))
    for tool, package, why, spare in TOOLS:
        if shutil.which(tool):
            found.append((tool, "ok", why))
        else:
            found.append((tool, "note" if spare else "bad", f"not found; it {why}: apt-get install {package}"))
    if shutil.which("gcc"):
        found += [compiles("Criterion", PROBE, ["-lcriterion", "-lopenblas", "-llapacke"],
                           "runs the checks", "libcriterion-dev libopenblas-dev liblapacke-dev"),
                  compiles("sanitizers", "int main(void) { return 0; }", g.SANITIZERS,
                           "find faults of memory", "libasan8 (it comes with gcc)")]
    why = stale()
    found.append(("library", "note" if why else "ok",
                  f"{why}; the next check runs `make lib`" if why else "build/lib/libgradus.a is built and fresh"))
    for name, folder in (("work", p.desk.root), ("build", g.BUILD)):
        found.append(writable(name, folder, p.shown(folder)))
    found += learners(p)
    return found


def compiles(name, text, flags, why, package):
    with tempfile.TemporaryDirectory(prefix="gradus-ex-") as folder:
        source = Path(folder) / "probe.c"
        source.write_text(text)
        done = subprocess.run(["gcc", str(source), *flags, "-o", f"{folder}/probe"], capture_output=True, text=True)
    if done.returncode == 0:
        return name, "ok", why
    return name, "bad", f"not found; needed to {why}: apt-get install {package}"


def writable(name, folder, shown):
    at = folder
    while not at.exists():
        at = at.parent
    if not os.access(at, os.W_OK | os.X_OK):
        return name, "bad", f"{shown} cannot be written: chmod u+w {at}, or set GRADUS_WORK to another folder"
    if shutil.disk_usage(at).free < 50 << 20:
        return name, "bad", f"less than 50 MB are free where {shown} is: make room"
    if g.ROOT in folder.resolve().parents:
        shown = folder.resolve().relative_to(g.ROOT)
    return name, "ok", f"{shown} can be written"


def learners(p):
    """What is strange in the learner's folder."""
    found = []
    known = {(e.chapter, f"{e.slug}.c") for e in p.exercises.values()}
    for file in sorted(p.desk.root.glob("[0-9][0-9]/*.c")):
        if (file.parent.name, file.name) not in known:
            found.append(("your files", "note", f"{p.shown(file)} belongs to no exercise; it is left alone"))
    waiting = [e.slug for e in p.exercises.values() if e.kind == "code" and p.state(e).outdated]
    if waiting:
        found.append(("your files", "note", f"improved since you began: {', '.join(waiting)}; "
                      "`ex update` carries it into your files"))
    if shutil.which("git") and p.desk.root.exists():
        done = subprocess.run(["git", "-C", str(p.desk.root), "check-ignore", "-q", "."], capture_output=True)
        if done.returncode == 1:
            found.append(("git", "note", f"{p.shown(p.desk.root)} is not ignored by git: "
                          "`git add` would take your answers along"))
    return found
