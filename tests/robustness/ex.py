#!/usr/bin/env python3
"""The learner's files survive `ex`: killed before every single line of the
code that writes them, with an editor that saves at that moment, several at
once. Also what needs a terminal: colour, watch, the clear word.

    tests/robustness/ex.py [NAME ...]
"""

import json
import os
import pty
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "exercises" / "bin"))
sys.dont_write_bytecode = True
import desk as desks  # noqa: E402

EX = str(ROOT / "exercises" / "ex")
STUB = b"/* the contract */\n\nint f(void)\n{\n  return 0;\n}\n"
BETTER = STUB.replace(b"contract", b"better contract")
MINE = STUB.replace(b"return 0", b"return 42")
MERGED = MINE.replace(b"contract", b"better contract")
OTHER = b"saved by an editor meanwhile\n"


class Failure(Exception):
    pass


def want(condition, text):
    if not condition:
        raise Failure(text)


def scene(folder, mine, base, stub):
    """A desk on which an exercise was started."""
    exercise = SimpleNamespace(slug="f", chapter="01", kind="code", stub=folder / "stub.c")
    exercise.stub.write_bytes(stub)
    desk = desks.Desk(folder / "work")
    for path, data in ((desk.file(exercise), mine), (desk.base(exercise), base)):
        if data is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return desk, exercise


def interrupted(act, at, event):
    """Runs act in a child that meets the event before line number at of
    desk.py that it executes; whether it got that far."""
    child = os.fork()
    if child == 0:
        seen = 0

        def trace(frame, what, _):
            nonlocal seen
            if not frame.f_code.co_filename.endswith("desk.py"):
                return None
            if what == "line":
                seen += 1
                if seen == at:
                    event()
            return trace
        sys.settrace(trace)
        try:
            act()
        except desks.Trouble:
            pass
        sys.settrace(None)
        os._exit(0 if seen >= at else 7)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def everything(desk, e):
    attic = desk.root / ".attic" / "01"
    return [desks.read(desk.file(e))] + [p.read_bytes() for p in sorted(attic.glob("*"))]


ACTS = {    # name: (mine, base, stub, act, what may stand in the file, at the end)
    "start": (None, None, STUB, lambda d, e: d.start(e), (None, STUB), STUB),
    "reset": (MINE, STUB, STUB, lambda d, e: d.reset(e), (MINE, STUB), STUB),
    "reset to a new stub": (MINE, STUB, BETTER, lambda d, e: d.reset(e), (MINE, BETTER), BETTER),
    "update, merged": (MINE, STUB, BETTER, lambda d, e: d.update(e), (MINE, MERGED), MERGED),
    "update, untouched": (STUB, STUB, BETTER, lambda d, e: d.update(e), (STUB, BETTER), BETTER),
    "verdict": (MINE, STUB, STUB, lambda d, e: d.record(e, MINE, "g", {"cause": "passed"}, False),
                (MINE,), MINE),
}


def each_line(name, event):
    """(desk, exercise, status) of an act interrupted before each of its
    lines."""
    mine, base, stub, act, *_ = ACTS[name]
    at, status = 1, None
    while status != 7:
        with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as folder:
            desk, e = scene(Path(folder), mine, base, stub)
            status = interrupted(lambda: act(desk, e), at, lambda: event(desk, e))
            if status != 7:             # there was such a line
                yield desk, e, f"{name}, before line {at}"
        at += 1
    want(at > 15, f"{name}: only {at} lines ran")


def test_kill_before_each_line():
    """a kill leaves whole files, and the command again finishes"""
    moments = 0
    for name, (mine, base, stub, act, allowed, end) in ACTS.items():
        for desk, e, where in each_line(name, lambda *_: die()):
            moments += 1
            now, *attic = everything(desk, e)
            want(now in allowed, f"{where}: the file holds {now}")
            want(mine is None or mine in (now, *attic), f"{where}: the learner's bytes are gone")
            want(all(kept in (mine, stub, end) for kept in attic), f"{where}: the attic holds {attic}")
            want(desks.read(desk.base(e)) in (None, base, stub), f"{where}: the base is torn")
            note = desks.read(desk.note("results", e))
            want(note is None or json.loads(note), f"{where}: the verdict is torn")
            files = sorted(p.name for p in (desk.root / "01").glob("*")) if now is not None else ["f.c"]
            want(files == ["f.c"], f"{where}: work/01 holds {files}")
            act(desk, e)
            now, *attic = everything(desk, e)
            want(now == end, f"{where}: at last the file holds {now}")
            want(mine is None or mine in (now, *attic), f"{where}: the learner's bytes are gone at last")
            want(name == "verdict" or desks.read(desk.base(e)) == stub, f"{where}: the base is old")
            left = list(desk.root.glob(".new/*"))
            want(not left, f"{where}: {left} is left")
    return f"{moments} moments"


def save_in_place(desk, e):
    desk.file(e).parent.mkdir(parents=True, exist_ok=True)
    desk.file(e).write_bytes(OTHER)


def save_by_rename(desk, e):
    new = desk.root.parent / "new"
    new.write_bytes(OTHER)
    desk.file(e).parent.mkdir(parents=True, exist_ok=True)
    os.rename(new, desk.file(e))


def test_save_before_each_line():
    """what an editor saves while ex writes is never lost"""
    moments = 0
    for name in ACTS:
        for save in (save_in_place, save_by_rename):
            for desk, e, where in each_line(name, save):
                want(OTHER in everything(desk, e), f"{where}: {save.__name__} is lost")
                moments += 1
    return f"{moments} moments"


# --------------------------------------------------------- real processes
def little_book(folder):
    shutil.copytree(ROOT / "exercises/screens/book", folder / "exercises")
    return dict(os.environ, GRADUS_EXERCISES=str(folder), GRADUS_WORK=str(folder / "work"), GRADUS_QUIET="1",
                LC_ALL="C", TERM="xterm")


def ex(environment, *arguments, **more):
    return subprocess.run([EX, *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, **more)


def test_kill_at_random():
    """kill -9 of the real program at random moments"""
    random.seed(1)
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        file, stub = folder / "work/01/mean.c", folder / "exercises/01/mean/stub.c"
        first = stub.read_bytes()
        began = time.monotonic()
        ex(environment, "start", "mean")
        whole = time.monotonic() - began
        attic = []
        for i in range(40):
            mine = file.read_bytes().replace(b"return 0;", b"return %d;" % (i + 1))
            if mine == file.read_bytes():
                mine += b"/* %d */\n" % i
            file.write_bytes(mine)
            if i % 2:
                stub.write_bytes(first.replace(b"NaN in", b"%d NaN in" % i))
            p = subprocess.Popen([EX, "update" if i % 2 else "reset", "mean"], env=environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(random.uniform(0.3, 1.1) * whole)
            p.kill()
            p.wait()
            before, attic = attic, [q.read_bytes() for q in (folder / "work/.attic/01").glob("*")]
            want(mine in attic + [file.read_bytes()], f"round {i}: {mine[-60:]} is lost")
            want(all(data in attic for data in before), f"round {i}: the attic has lost something")
        want(ex(environment, "reset", "mean").returncode == 0, "the last reset fails")
        want(file.read_bytes() == stub.read_bytes(), "after the last reset the file is not the stub")
    return "40 kills"


def test_many_at_once():
    """several ex at once spoil nothing"""
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        file = folder / "work/01/mean.c"

        def together(*commands):
            running = [subprocess.Popen([EX, *c], env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) for c in commands]
            return [(p.communicate(timeout=120)[1], p.returncode) for p in running]
        for text, code in together(*[("start", "mean")] * 6):
            want(code == 0, f"start at once: {text}")
        want(file.read_bytes() == (folder / "exercises/01/mean/stub.c").read_bytes(), "the stub is not whole")
        shutil.copy(folder / "exercises/01/mean/solution.c", file)
        mine = file.read_bytes()
        done = together(("check", "mean"), ("check", "mean"), ("reset", "mean"), ("reset", "mean"),
                        ("hint", "mean"), ("hint", "mean"), ("submit",))
        want(all(code in (0, 1) for _, code in done), f"at once: {done}")
        attic = [p.read_bytes() for p in (folder / "work/.attic/01").glob("*")]
        want(attic == [mine], f"the attic holds {attic}")
        for note in (folder / "work").glob(".*/*.json"):
            json.loads(note.read_text())
    return "6 starts; 7 commands"


def on_terminal(environment, *arguments, until=None, say=None, limit=60):
    """What the program prints on a terminal; with until it is interrupted
    when that has come as often as there are things to do."""
    child, terminal = pty.fork()
    if child == 0:
        # a run in the background of a shell ignores the interrupt
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.execve(EX, [EX, *arguments], environment)
    text, end, todo = "", time.monotonic() + limit, list(say or [])
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                data = os.read(terminal, 4096)
            except OSError:
                break
            if not data:
                break
            text += data.decode()
        if until and len(re.findall(until, text)) > len(say) - len(todo):
            if todo:
                action = todo.pop(0)
                if callable(action):
                    action()
                else:
                    os.write(terminal, action.encode())
            else:
                os.write(terminal, b"\x03")
                until = None
    else:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return text, os.waitstatus_to_exitcode(status)


def test_terminal():
    """colour only there; watch follows the file; the clear word"""
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        file, book = folder / "work/01/mean.c", folder / "exercises/01/mean"
        ex(environment, "start", "mean")
        text, code = on_terminal(environment, "check", "mean")
        want(code == 1 and "\x1b[31mFAIL\x1b[0m" in text, "no colour on a terminal")
        plain = ex(environment, "check", "mean").stdout
        want("\x1b" not in plain and "FAIL" in plain, "colour in a pipe")
        text, _ = on_terminal(dict(environment, NO_COLOR="1"), "check", "mean")
        want("\x1b[3" not in text and "FAIL" in text, "NO_COLOR is not respected")

        def broken():
            file.write_text("double mean(")

        def right():
            shutil.copy(book / "solution.c", file)
        text, code = on_terminal(environment, "watch", "mean", until="Ctrl-C ends it", say=[broken, right])
        want(code == 0, f"watch ends with {code}")
        order = [text.find(w) for w in ("FAIL", "does not compile", "Passed")]
        want(-1 not in order and order == sorted(order), f"watch shows {order}: {text[-300:]}")
        file.write_bytes((book / "stub.c").read_bytes())
        text, code = on_terminal(environment, "hint", "--solution", "mean", until="Type yes", say=["no\n"])
        want(code == 0 and "sum +=" not in text, "the solution is shown without a clear word")
        text, code = on_terminal(environment, "hint", "--solution", "mean", until="Type yes", say=["yes\n"])
        want(code == 0 and "sum +=" in text, "the solution is not shown")
    return "colour, NO_COLOR, watch, yes"


def test_stale_library():
    """a library that is older than a chapter is built first"""
    import doctor
    chapter = min((ROOT / "chapters").glob("*/*.nw"))
    times = chapter.stat()
    fresh = doctor.FRESH.stat().st_mtime_ns if doctor.FRESH.exists() else None
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        answer = str(folder / "exercises/01/mean/solution.c")
        make = folder / "bin/make"
        make.parent.mkdir()
        environment["PATH"] = f"{make.parent}:{environment['PATH']}"
        os.utime(chapter, (time.time() + 60, time.time() + 60))
        try:
            for script, code, said in (("true", 0, ""), ("echo a chapter is broken; exit 2", 6, "a chapter is broken")):
                make.write_text(f"#!/bin/sh\necho $* > {folder}/called\n{script}\n")
                make.chmod(0o755)
                done = ex(environment, "check", "--file", answer, "mean")
                want("is newer than the library:\nrunning `make lib`" in done.stderr, f"not said: {done.stderr}")
                want((folder / "called").read_text() == "-s lib\n", "make lib is not called")
                want(done.returncode == code and said in done.stdout + done.stderr,
                     f"with {script}: {done.returncode} {done.stdout}{done.stderr}")
        finally:
            os.utime(chapter, ns=(times.st_atime_ns, times.st_mtime_ns))
            if fresh is None:
                doctor.FRESH.unlink(missing_ok=True)
            else:
                os.utime(doctor.FRESH, ns=(fresh, fresh))
        done = ex(environment, "check", "--file", answer, "mean")
        want("make lib" not in done.stderr, "make lib runs without need")
    return "built; broken; fresh"


def test_strange_files():
    """whatever stands in the learner's file, ex says something sensible"""
    strange = {
        "empty": (b"", 3), "zeros": (b"\0" * 100, 3), "no UTF-8": (b"\xff\xfe int \xe4;\n", 3),
        "one long line": (b"int x = " + b"(" * 200000, 3), "includes itself": (b"#include __FILE__\n", 3),
        "#error": (b"#error \x1b[31m no\n", 3), "no line end": (b"int x", 3),
        "shell": (b"'; rm -rf / #", 3)}
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        file, stub = folder / "work/01/mean.c", folder / "exercises/01/mean/stub.c"
        ex(environment, "start", "mean")
        strange["windows"] = (stub.read_bytes().replace(b"\n", b"\r\n"), 1)
        for what, (data, code) in strange.items():
            file.write_bytes(data)
            done = ex(environment, "check", "mean")
            text = done.stdout + done.stderr
            want(done.returncode == code, f"{what}: status {done.returncode}: {text[-500:]}")
            want(len(text.splitlines()) <= 40 and max(map(len, text.splitlines())) <= 78, f"{what}: {text}")
            want(text.isprintable() or "\x1b" not in text, f"{what}: control characters")
            want("Traceback" not in text, f"{what}: {text}")
            want(ex(environment).returncode == 0, f"{what}: ex alone")
        file.unlink()
        file.mkdir()
        done = ex(environment, "check", "mean")
        want(done.returncode == 6 and "Traceback" not in done.stderr, f"a folder: {done.stderr}")
    return f"{len(strange) + 1} files"


def test_hostile_submissions():
    """an archive that holds no answers is named and harms nothing"""
    import io
    import tarfile

    def archive(path, *members, results=None):
        with tarfile.open(path, "w:gz") as tar:
            for name, data, kind in members:
                member = tarfile.TarInfo(name)
                member.size, member.type, member.linkname = len(data), kind, "/etc/passwd"
                tar.addfile(member, io.BytesIO(data))
            if results is not None:
                member = tarfile.TarInfo("submission-x/results.json")
                member.size = len(results)
                tar.addfile(member, io.BytesIO(results))
    with tempfile.TemporaryDirectory(prefix="gradus-ex-test-") as name:
        folder = Path(name)
        environment = little_book(folder)
        right = (folder / "exercises/01/mean/solution.c").read_bytes()
        good = ("submission-x/01/mean.c", right, tarfile.REGTYPE)
        archive(folder / "above.tar.gz", ("submission-x/../../up.c", right, tarfile.REGTYPE))
        archive(folder / "link.tar.gz", ("submission-x/01/mean.c", b"", tarfile.SYMTYPE))
        archive(folder / "large.tar.gz", ("submission-x/01/mean.c", b"/" * (2 << 20), tarfile.REGTYPE))
        archive(folder / "torn.tar.gz", good)
        torn = (folder / "torn.tar.gz").read_bytes()
        (folder / "torn.tar.gz").write_bytes(torn[:len(torn) // 2])
        archive(folder / "unknown.tar.gz", ("submission-x/01/gone.c", right, tarfile.REGTYPE))
        archive(folder / "liar.tar.gz", good, results=b'{"results": [{"exercise": "mean", "points": "many"}, 7]}')
        archive(folder / "list.tar.gz", good, results=b"[]")
        names = "above link large torn unknown liar list".split()
        done = ex(environment, "submit", "--grade", "--json", "--csv", str(folder / "t.csv"),
                  *[str(folder / f"{n}.tar.gz") for n in names])
        want(done.returncode == 1, f"status {done.returncode}: {done.stderr}")
        causes = [r["cause"].split(":")[0] for r in json.loads(done.stdout)["rows"]]
        want(causes == ["unreadable"] * 4 + ["no such exercise", "passed", "passed"], f"{causes}")
        want(not (folder / "up.c").exists(), "something was extracted")
    return f"{len(names)} archives"


def test_help():
    """each command explains itself in 78 columns, with an example"""
    top = ex(dict(os.environ), "--help").stdout
    names = re.findall(r"^    (\w+) +[A-Z]", top, re.M)
    want(len(names) == 13, f"{names}")
    for name in names:
        done = ex(dict(os.environ), name, "--help")
        want(done.returncode == 0 and f"example: ex {name}" in done.stdout, f"{name}: {done.stdout}{done.stderr}")
        want(max(map(len, done.stdout.splitlines())) <= 78, f"{name}: too wide")
    return f"{len(names)} commands"


def main():
    tests = {k[5:]: v for k, v in globals().items() if k.startswith("test_")}
    bad = 0
    for name in sys.argv[1:] or tests:
        try:
            print(f"ok    {name}: {tests[name].__doc__} ({tests[name]()})", flush=True)
        except Failure as problem:
            bad += 1
            print(f"FAIL  {name}: {tests[name].__doc__}: {problem}", flush=True)
    print(f"ex: {len(sys.argv[1:] or tests) - bad} tests passed, {bad} failed")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
