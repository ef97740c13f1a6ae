"""The learner's files. Only this module writes to work/.

    work/NN/SLUG.c                    the learner's file
    work/.base/NN/SLUG.c              the stub it began from
    work/.attic/NN/SLUG.c.TIMESTAMP   what a reset or an update put aside
    work/.results/SLUG.json           the last verdict
    work/.predictions/SLUG.json       what was foretold, what was measured
    work/.hints/SLUG.json             how many hints were read

A file appears under its name only when it is whole: it is written to
work/.new, flushed to the disk, and renamed. Nothing of the learner's is
ever deleted or overwritten: when another file takes its place, the two are
exchanged in one step, and it stands in the attic. A kill at any moment
leaves every file as it was or as it will be, and the same command started
again finishes the work.
"""

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


class Trouble(Exception):
    """Something that the learner can mend; the text says how."""


class NotStarted(Exception):
    """There is no file of this exercise, or of any (None)."""
    def __init__(self, exercise):
        super().__init__()
        self.exercise = exercise


class Usage(Exception):
    """The command line asks for what there is not."""


def sha(data):
    return hashlib.sha256(data).hexdigest()


def read(path):
    """The bytes of a file, None if there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def flush_folder(path):
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def swap(one, other):
    """Exchanges two files in one step of the file system."""
    at, exchange = -100, 2              # AT_FDCWD, RENAME_EXCHANGE
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(at, os.fsencode(one), at, os.fsencode(other), exchange):
        code = ctypes.get_errno()
        if code not in (errno.EINVAL, errno.ENOSYS):
            raise OSError(code, os.strerror(code), str(other))
        spare = one.with_name(one.name + ".spare")      # no such step here
        os.link(other, spare)
        os.replace(one, other)
        os.replace(spare, one)


@dataclass
class State:
    """Derived from the files each time it is asked for.

    word: hand    on paper, nothing to grade
          new     no file yet
          stub    handed out, and as it was handed out
          edited  not checked since the last change
          failed  checked as it is now, and it did not pass
          passed  this file passed this grader
          stale   this file passed, but the grader has changed since
    """
    word: str
    outdated: bool = False      # the stub has changed since it was handed out
    before: bool = False        # another version of the file passed once
    result: dict = None         # the last verdict, whatever it belongs to


class Desk:
    def __init__(self, root):
        self.root = Path(root)

    def file(self, e):
        return self.root / e.chapter / f"{e.slug}.c"

    def base(self, e):
        return self.root / ".base" / e.chapter / f"{e.slug}.c"

    def note(self, kind, e):
        return self.root / f".{kind}" / f"{e.slug}.json"

    def seen(self, e):
        """The bytes of the learner's file, which must be there."""
        data = read(self.file(e))
        if data is None:
            raise NotStarted(e)
        return data

    # ------------------------------------------------------------ writing
    @contextlib.contextmanager
    def locked(self, wait=10):
        """One `ex` at a time. The lock goes with its process."""
        self.root.mkdir(parents=True, exist_ok=True)
        with open(self.root / ".lock", "a", encoding="ascii") as lock:
            end = time.monotonic() + wait
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > end:
                        raise Trouble(f"another `ex` has been writing to {self.root} for {wait} "
                                      "seconds. Let it end, then try again.") from None
                    time.sleep(0.05)
            # whoever left something here was killed
            shutil.rmtree(self.root / ".new", ignore_errors=True)
            yield

    def put(self, path, data, over=True):
        """Writes a file whole or not at all; with over=False never in the
        place of another."""
        new = self.root / ".new"
        new.mkdir(exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = new / path.name
        with open(part, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if over:
            os.replace(part, path)
        else:
            try:
                os.link(part, path)     # fails if there is one
            finally:
                part.unlink()
        flush_folder(path.parent)

    def keep(self, kind, e, value):
        with self.locked():
            self.put(self.note(kind, e), (json.dumps(value, indent=1) + "\n").encode())

    def recall(self, kind, e):
        try:
            found = json.loads(read(self.note(kind, e)) or b"{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    # ------------------------------------------- start, reset and update
    def start(self, e):
        """Hands out the stub; False if there is a file already."""
        with self.locked():
            if self.file(e).exists():
                return False
            stub = e.stub.read_bytes()
            self.put(self.base(e), stub)
            try:
                self.put(self.file(e), stub, over=False)
            except FileExistsError:     # made by an editor just now
                return False
            return True

    def exchange(self, e, seen, data):
        """Puts data in the place of the learner's file, whose bytes were
        seen, and the file into the attic: both at the same instant, so
        that what an editor saves meanwhile is in one place or the other.
        Returns where the file is now."""
        file, stamp = self.file(e), time.strftime("%Y%m%d-%H%M%S")
        kept, count = self.root / ".attic" / e.chapter / f"{e.slug}.c.{stamp}", 1
        while kept.exists():
            count += 1
            kept = kept.with_name(f"{e.slug}.c.{stamp}-{count}")
        self.put(kept, data, over=False)
        swap(kept, file)
        if kept.read_bytes() != seen:
            swap(kept, file)
            raise Trouble(f"{file} was saved by another program just now, and is left alone. Try again.")
        flush_folder(file.parent)
        flush_folder(kept.parent)
        self.put(self.base(e), e.stub.read_bytes())
        return kept

    def reset(self, e):
        """The stub again; where the learner's file is now, None if it was
        the stub."""
        self.seen(e)
        with self.locked():
            seen = self.seen(e)
            stub = e.stub.read_bytes()
            if seen == stub:
                self.put(self.base(e), stub)
                return None
            return self.exchange(e, seen, stub)

    def update(self, e):
        """Carries changes of the stub into the learner's file. Returns
        (what, where the file was put aside): current, fresh, merged,
        conflict, baseless or nogit."""
        self.seen(e)
        with self.locked():
            seen, base, stub = self.seen(e), read(self.base(e)), e.stub.read_bytes()
            if base == stub:
                return "current", None
            if seen == stub:
                self.put(self.base(e), stub)
                return "current", None
            if base is None:
                return "baseless", None
            if seen == base:
                return "fresh", self.exchange(e, seen, stub)
            if not shutil.which("git"):
                return "nogit", None
            merged = merge(seen, base, stub)
            if merged is None:
                return "conflict", None
            if merged == seen:
                self.put(self.base(e), stub)
                return "current", None
            return "merged", self.exchange(e, seen, merged)

    # -------------------------------------------------------------- state
    def record(self, e, data, grader, verdict, fast):
        """Keeps a verdict about the bytes data."""
        old = self.recall("results", e)
        found = {"file": sha(data), "grader": grader, "fast": fast, "verdict": verdict,
                 "passed": old.get("passed")}
        if verdict["cause"] == "passed" and not fast:
            found["passed"] = {"file": found["file"], "grader": grader}
        self.keep("results", e, found)

    def state(self, e, grader):
        if e.kind == "hand":
            return State("hand")
        seen, base, stub = read(self.file(e)), read(self.base(e)), e.stub.read_bytes()
        result = self.recall("results", e) or None
        passed = (result or {}).get("passed") or {}
        if seen is None:
            return State("new", before=bool(passed), result=result)
        now = sha(seen)
        state = State("edited", base is not None and base != stub and seen != stub, bool(passed), result)
        if passed.get("file") == now:
            state.word = "passed" if passed.get("grader") == grader else "stale"
        elif seen in (base, stub):
            state.word = "stub"
        elif result and (result["file"], result["grader"]) == (now, grader) \
                and result["verdict"]["cause"] != "passed":
            state.word = "failed"
        return state


def merge(mine, base, theirs):
    """The three-way merge, None where both changed the same lines."""
    with tempfile.TemporaryDirectory(prefix="gradus-ex-") as name:
        paths = []
        for word, data in (("yours", mine), ("handed-out", base), ("new", theirs)):
            paths.append(Path(name) / word)
            paths[-1].write_bytes(data)
        done = subprocess.run(["git", "merge-file", "-p", *map(str, paths)], capture_output=True, cwd=name)
        return done.stdout if done.returncode == 0 else None
