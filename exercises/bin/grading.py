"""Exercises read, built, run and judged: what `ex` and `make exercises`
share. Nothing here prints or writes to work/.

    exercises = load()                     {slug: Exercise}; may raise Fault
    verdict = grade(exercise, path)        of a learner's file
    catalogue(exercise)                    the numbers of its wrong answers
"""

import fnmatch
import functools
import hashlib
import json
import math
import os
import re
import secrets
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bin"))
sys.dont_write_bytecode = True
import records  # noqa: E402

BUILD = ROOT / "build" / "exercises"
BOOK_SEED = 1
KINDS = ("interface", "by_hand", "property", "rate", "edge", "cost")
STATUS = {"passed": 0, "failed": 1, "forbidden": 1, "flood": 1,
          "sanitizer": 1, "compile": 3, "crash": 4, "timeout": 5, "fault": 6}
LIMIT = 4                   # seconds for one check of one seed
FLOOD = 1 << 20             # bytes that an answer may print
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic"]
LIBRARIES = ["-llapacke", "-lopenblas", "-lz", "-lm"]
SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all",
              "-fno-omit-frame-pointer"]

# What every answer may call: mathematics, moving bytes, printing for
# oneself, and what compilers put in.
ALWAYS = set("""
acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc
exp exp2 expm1 fabs fdim floor fma fmax fmin fmod frexp hypot ilogb ldexp
lgamma llrint llround log log10 log1p log2 logb lrint lround modf nan
nearbyint nextafter pow remainder rint round scalbn signbit sin sincos sinh sqrt
tan tanh tgamma trunc
memcpy memmove memset memcmp
printf fprintf puts putchar putc fputc fputs fwrite fflush stdout stderr
__assert_fail __stack_chk_fail _GLOBAL_OFFSET_TABLE_
""".split())
ALWAYS |= {name + suffix for name in list(ALWAYS) for suffix in "fl"}


class Fault(Exception):
    """Something is wrong with the grader or the machine, not the answer."""


# ------------------------------------------------------------- exercises
@dataclass
class Declared:
    kind: str
    name: str
    title: str


@dataclass
class Wrong:
    name: str
    title: str
    check: str
    hint: str
    groups: list            # (lines out, lines in)
    solution: Path

    def source(self):
        """The C of this wrong answer."""
        text = self.solution.read_text(encoding="utf-8")
        for old, new in self.groups:
            if text.count(old) != 1:
                raise Fault(f"{self.solution.parent.name}: wrong answer {self.name}: these lines occur "
                            f"{text.count(old)} times in {self.solution.name}:\n{old}")
            text = text.replace(old, new)
        return text


@dataclass
class Exercise:
    slug: str
    chapter: str
    folder: Path
    kind: str
    title: str
    minutes: int
    points: int
    used: str
    allow: list
    needs: list
    predict: str = None
    seconds: int = LIMIT
    functions: list = field(default_factory=list)
    checks: list = field(default_factory=list)
    hints: list = field(default_factory=list)
    wrong: list = field(default_factory=list)
    also: list = field(default_factory=list)

    @property
    def stars(self):
        return 1 + sum(self.minutes > m for m in (10, 30, 90))

    @property
    def stub(self):
        return self.folder / "stub.c"

    @property
    def solution(self):
        return self.folder / "solution.c"

    def allows(self, symbol):
        return symbol in ALWAYS or any(fnmatch.fnmatchcase(symbol, a) for a in self.allow)


def read_card(path):
    card = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        if line[0] in " \t" and card:       # the line before goes on
            card[key] += " " + line.strip()
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise Fault(f"{path}:{number}: a line of a card is `key: value`")
        card[key.strip()] = value.strip()
    return card


def read_wrong(path, solution):
    found, group = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path}:{number}"
        word, _, rest = line.partition(" ")
        if word == "wrong":
            name, colon, title = rest.partition(":")
            if not colon:
                raise Fault(f"{where}: say `wrong NAME: what is wrong`")
            found.append(Wrong(name.strip(), title.strip(), "", "", [], solution))
            group = None
        elif not found:
            if line.strip() and not line.startswith("#"):
                raise Fault(f"{where}: the first line of a wrong answer is `wrong NAME: ...`")
        elif word in ("check", "hint"):
            before = getattr(found[-1], word)
            setattr(found[-1], word, (before + " " + rest.strip()).strip())
            group = None
        elif word == "-":
            if group is None or group[1]:
                group = ([], [])
                found[-1].groups.append(group)
            group[0].append(line[2:])
        elif word == "+":
            if group is None:
                raise Fault(f"{where}: `+` lines follow `-` lines")
            group[1].append(line[2:])
        elif not line.strip():
            group = None
        else:
            raise Fault(f"{where}: a line begins with wrong, check, hint, - or +")
    for w in found:
        w.groups = [("\n".join(old), "\n".join(new)) for old, new in w.groups]
        if not (w.check and w.hint and w.groups):
            raise Fault(f"{path}: wrong answer {w.name} needs check, hint, `-` and `+` lines")
    return found


def read_exercise(folder):
    card = read_card(folder / "card")
    missing = [k for k in ("title", "minutes", "points", "used") if not card.get(k)]
    if missing:
        raise Fault(f"{folder}/card: no {', '.join(missing)}")
    e = Exercise(slug=folder.name, chapter=folder.parent.name, folder=folder,
                 kind=card.get("kind", "code"), title=card["title"], minutes=int(card["minutes"]),
                 points=int(card["points"]), used=card["used"], allow=card.get("allow", "").split(),
                 needs=card.get("needs", "").split(), predict=card.get("predict"),
                 seconds=int(card.get("seconds", LIMIT)))
    if e.kind == "hand":
        return e
    header = (folder / "exercise.h").read_text(encoding="utf-8")
    e.functions = re.findall(r"^ASK\(\s*[^,]+?,\s*(\w+)\s*,", header, re.M)
    source = (folder / "grade.c").read_text(encoding="utf-8")
    for kind, name, title in re.findall(r'^GRADE\(\s*(\w+)\s*,\s*(\w+)\s*,\s*"((?:[^"\\]|\\.|"\s*")*)"\s*,',
                                        source, re.M):
        if kind not in KINDS:
            raise Fault(f"{folder}/grade.c: {kind} is not one of {', '.join(KINDS)}")
        e.checks.append(Declared(kind, name, re.sub(r'"\s*"', "", title).replace('\\"', '"')))
    if not e.functions or not e.checks:
        raise Fault(f"{folder}: no ASK in exercise.h or no GRADE in grade.c")
    e.hints = [" ".join(h.split()) for h in
               re.split(r"\n\s*\n", (folder / "hints.txt").read_text(encoding="utf-8").strip())]
    e.wrong = read_wrong(folder / "wrong.mut", e.solution)
    e.also = sorted(folder.glob("also-*.c"))
    return e


def load(root=ROOT):
    """All exercises, in the order of the book: by chapter, then from short
    to long."""
    found = []
    for folder in sorted((Path(root) / "exercises").glob("[0-9][0-9]/*")):
        if (folder / "card").exists():
            found.append(read_exercise(folder))
    found.sort(key=lambda e: (e.chapter, e.minutes, e.slug))
    slugs = {}
    for e in found:
        if e.slug in slugs:
            raise Fault(f"{e.folder} and {slugs[e.slug].folder} share a slug")
        slugs[e.slug] = e
    return slugs


# -------------------------------------------------------------- building
@dataclass
class Message:
    """One of the compiler's: where in the learner's file, and what."""
    line: int
    column: int
    text: str
    severity: str = "error"


class DoesNotCompile(Exception):
    def __init__(self, messages, output):
        super().__init__(output)
        self.messages, self.output = messages, output


def digest(*parts):
    h = hashlib.sha256()
    for part in parts:
        if isinstance(part, Path):
            part = part.read_bytes()
        elif isinstance(part, str):
            part = part.encode()
        h.update(hashlib.sha256(part).digest())
    return h.hexdigest()[:16]


def command(arguments, what):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True,
                          errors="replace", cwd=ROOT)
    if done.returncode:
        raise Fault(f"{what}:\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def flags(exercise):
    return ["-std=c11", "-g", "-fno-math-errno", "-ffp-contract=off", "-D_POSIX_C_SOURCE=200809L",
            "-U_FORTIFY_SOURCE",        # or printf is called by another name
            "-I", ROOT / "tangled/include", "-I", ROOT / "exercises", "-I", ROOT / "tests"] + (
            ["-I", exercise.folder] if exercise else [])


def cached(name, key, make):
    """build/exercises/obj/NAME-KEY.o, made by make(path) if it is not
    there."""
    path = BUILD / "obj" / f"{name}-{key}.o"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.glob(f"{name}-" + "[0-9a-f]" * 16 + ".o"):
            if time.time() - old.stat().st_mtime > 3600:
                old.unlink(missing_ok=True)
        new = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
        try:
            make(new)
            os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
    return path


def headers():
    return [p for top in ("tangled/include/gradus", "exercises", "tests")
            for p in sorted((ROOT / top).glob("*.h"))]


def support(exercise, cc="gcc", opt="-O1"):
    """The objects that an answer is linked with: check library, grader's
    library, this exercise's grader, and the solution as reference_*."""
    shared = [cc, opt] + headers()
    made = []
    for source in (ROOT / "tests/check.c", ROOT / "exercises/grade.c"):
        made.append(cached(source.stem, digest(source, *shared), lambda new, s=source: command(
            [cc, *flags(None), "-O1", "-c", s, "-o", new], f"{s} does not compile")))
    grader = exercise.folder / "grade.c"
    local = sorted(exercise.folder.glob("*.h"))
    made.append(cached(f"{exercise.slug}.grade", digest(grader, *local, *shared), lambda new: command(
        [cc, *flags(exercise), *WARNINGS, "-Werror", opt, "-c", grader, "-o", new], f"{grader} does not compile")))

    def reference(new):
        plain = new.with_name(new.name + ".plain")
        try:
            command([cc, *flags(exercise), opt, "-c", exercise.solution, "-o", plain],
                    f"{exercise.solution} does not compile")
            renames = [a for f in exercise.functions for a in ("--redefine-sym", f"{f}=reference_{f}")]
            keep = [a for f in exercise.functions for a in ("--keep-global-symbol", f"reference_{f}")]
            command(["objcopy", *renames, plain, plain], "objcopy")
            command(["objcopy", *keep, plain, new], "objcopy")
        finally:
            plain.unlink(missing_ok=True)
    made.append(cached(f"{exercise.slug}.reference",
                       digest(exercise.solution, *local, *shared), reference))
    return made


def symbols(path, which):
    out = command(["nm", which, path], "nm")
    return [line.split()[-1].split("@")[0] for line in out.splitlines() if line.split()]


def messages_of(output, path):
    found = []
    pattern = re.compile(r"^(.*?):(\d+):(?:(\d+):)? (fatal error|error|warning): (.*)$")
    for line in output.splitlines():
        m = pattern.match(line)
        if m:
            inside = os.path.basename(m.group(1)) == os.path.basename(str(path))
            text = m.group(5) if inside else f"{m.group(5)} ({os.path.basename(m.group(1))}:{m.group(2)})"
            found.append(Message(int(m.group(2)) if inside else 0, int(m.group(3) or 0), text,
                                 m.group(4).replace("fatal ", "")))
    return found


@dataclass
class Answer:
    """An answer compiled: its object file, warnings, forbidden symbols."""
    object: Path
    warnings: list
    forbidden: list


def compile_answer(exercise, path, folder, cc="gcc", opt="-O1", sanitize=False):
    plain, out = folder / "answer.o", folder / ("answer-s.o" if sanitize else "answer-p.o")
    try:
        done = subprocess.run([str(a) for a in (
            cc, *flags(exercise), *WARNINGS, opt, *(SANITIZERS if sanitize else []),
            "-fdiagnostics-color=never", "-c", path, "-o", plain)],
            capture_output=True, text=True, errors="replace", cwd=ROOT, timeout=60)
    except subprocess.TimeoutExpired:
        raise DoesNotCompile([Message(0, 0, "the compiler took more than a minute")], "")
    found = messages_of(done.stderr, path)
    if done.returncode:
        raise DoesNotCompile([m for m in found if m.severity == "error"], done.stderr)
    defined = symbols(plain, "--defined-only")
    missing = [f for f in exercise.functions if f not in defined]
    if missing:
        raise DoesNotCompile([Message(0, 0, f"the function {f} is not defined") for f in missing], "")
    forbidden = [] if sanitize else [
        s for s in symbols(plain, "-u") if s not in exercise.functions and not exercise.allows(s)]
    keep = [a for f in exercise.functions for a in ("--keep-global-symbol", f)]
    command(["objcopy", *keep, plain, out], "objcopy")
    plain.unlink()
    return Answer(out, [m for m in found if m.severity == "warning"], forbidden)


def link(answer, objects, out, cc="gcc", sanitize=False):
    library = ROOT / "build/lib/libgradus.a"
    if not library.exists():
        raise Fault(f"{library.relative_to(ROOT)} is not built: run `make lib`")
    command([cc, "-fopenmp", *(SANITIZERS if sanitize else []), answer.object, *objects, library,
             *LIBRARIES, "-lcriterion", "-o", out], "the grader does not link")
    return out


PROBE = """#include <stdlib.h>
void *volatile kept;
int main(void) {
  for (int i = 0; i < 100; i++) kept = malloc(64);
  kept = NULL;
  return 0;
}
"""


@functools.lru_cache(None)
def leaks_are_seen():
    """Whether leaks can be found here: some containers forbid what the
    leak checker needs, and then it ends the program."""
    with tempfile.TemporaryDirectory(prefix="gradus-ex-") as name:
        source = Path(name) / "probe.c"
        source.write_text(PROBE)
        made = subprocess.run(["gcc", "-fsanitize=address", "-O0", source, "-o", f"{name}/probe"],
                              capture_output=True)
        return made.returncode == 0 and b"detected memory leaks" in subprocess.run(
            [f"{name}/probe"], capture_output=True,
            env=dict(os.environ, ASAN_OPTIONS="detect_leaks=1")).stderr


# --------------------------------------------------------------- running
@dataclass
class Outcome:
    """What became of one declared check."""
    kind: str
    name: str
    title: str
    verdict: str = "not run"    # pass fail crash timeout "not run"
    why: str = ""
    checks: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    causes: list = field(default_factory=list)
    promises: list = field(default_factory=list)
    curves: dict = field(default_factory=dict)      # who -> (stride, [y])
    steps: list = field(default_factory=list)
    lockstep: dict = None
    predicted: float = None
    shown: str = ""
    seconds: float = 0.0
    pid: int = 0
    lost: bool = False          # the sanitizer says that memory was lost

    @property
    def id(self):
        return f"{self.kind}/{self.name}"

    @property
    def passed(self):
        return self.verdict == "pass"

    @property
    def equation(self):
        shown = self.failed or self.checks
        return shown[0].equation if shown else ""


def number(text):
    try:
        return float(text)
    except ValueError:
        return math.nan


def read_notes(path, outcome):
    """What grade.c added to a record, in the order of its lines."""
    equation, seed, at = "", BOOK_SEED, 0
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            word, *cells = line.rstrip("\n").split("\t")
            if word == "check" and line.endswith("\n") and at < len(outcome.checks):
                check = outcome.checks[at]
                check.equation, check.seed = equation, seed
                at += 1
            if word != "note" or len(cells) < 2:
                continue
            kind, text = cells[0], cells[1]
            if kind == "equation":
                equation = text
            elif kind == "seed":
                seed, equation = int(text), ""
            elif kind == "pid":
                outcome.pid = int(text)
            elif kind == "cause" and text not in outcome.causes:
                outcome.causes.append(text)
            elif kind == "promise":
                outcome.promises.append(text)
            elif kind == "predict" and outcome.predicted is None:
                outcome.predicted = number(text)
            elif kind == "lockstep" and outcome.lockstep is None:
                k, entry, yours, reference = text.split()
                outcome.lockstep = {"k": int(k), "entry": int(entry), "yours": number(yours),
                                    "reference": number(reference)}
            elif kind == "curve":
                who, stride, *y = text.split()
                outcome.curves.setdefault(who, (int(stride), [number(v) for v in y]))
    outcome.failed = [c for c in outcome.checks if not c.passed]


def read_steps(path):
    steps = []
    for line in path.read_bytes().replace(b"\0", b"").decode(errors="replace").splitlines():
        cells = line.split()
        if len(cells) == 6:
            steps.append({"who": cells[0], "k": int(cells[1]), "f": number(cells[2]),
                          "gradient": number(cells[3]), "step": number(cells[4]), "seed": int(cells[5])})
    steps.sort(key=lambda s: (s["who"], s["k"]))
    return steps


def steps_of_interest(steps, outcome):
    """Those of the seed that failed first; without one, of the run that was
    under way when the time ran out: the last that began."""
    seeds = [c.seed for c in outcome.failed[:1]]
    if not seeds:
        begun = [s["seed"] for s in steps]
        fresh = [s for s in begun if s != begun[0]] if begun else []
        seeds = [c.seed for c in outcome.checks[-1:]] if outcome.verdict == "pass" else fresh[:1] or begun[:1]
    return [s for s in steps if s["seed"] in seeds]


@dataclass
class Run:
    outcomes: list
    printed: str = ""
    flood: bool = False
    noise: str = ""             # what went to standard error
    seconds: float = 0.0


def drain(process, limit, folder):
    """Reads what the program prints until it ends, floods, or has had its
    time; a check that timed out ends the run half a second later."""
    text = {process.stdout.fileno(): b"", process.stderr.fileno(): b""}
    out, err = text
    pipes, stop, flood = set(text), time.monotonic() + limit, False
    while pipes:
        for pipe in select.select(list(pipes), [], [], 0.1)[0]:
            data = os.read(pipe, 65536)
            text[pipe] += data
            if not data:
                pipes.discard(pipe)
        flood = sum(map(len, text.values())) > FLOOD
        try:
            seen = (folder / "outcomes.tsv").read_text()
            if f"\t{int(signal.SIGALRM)}\t" in seen:
                stop = min(stop, time.monotonic() + 0.5)
        except OSError:
            pass
        if flood or time.monotonic() > stop:
            break
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.stdout.close()
    process.stderr.close()
    process.wait()
    return text[out], text[err], flood


def run(exercise, program, seeds=(BOOK_SEED,), only=None, sanitize=False, jobs=2):
    """Runs a grader's checks, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="gradus-ex-") as name:
        folder = Path(name)
        limit = exercise.seconds * (1 + len(seeds) // 2) * (4 if sanitize else 1)
        environment = dict(
            os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", GRADUS_CHECKS=name,
            GRADUS_TIME_LIMIT=str(limit), GRADE_SEEDS=" ".join(map(str, seeds)),
            GRADUS_DATA=str(ROOT / "chapters/data"),
            ASAN_OPTIONS=f"detect_leaks={int(sanitize and leaks_are_seen())}:allocator_may_return_null=1:log_path={name}/san",
            UBSAN_OPTIONS=f"print_stacktrace=1:log_path={name}/san")
        arguments = [str(program), "--jobs", str(jobs)]
        if only:
            arguments += ["--filter", f"k{KINDS.index(only.kind) + 1}_{only.kind}/{only.name}"]
        began = time.monotonic()
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=environment, cwd=ROOT,
                                   start_new_session=True)
        out, err, flood = drain(process, 3 * limit + 5, folder)
        seconds = time.monotonic() - began
        tests = {t.name: t for t in records.read_folder(folder) or []}
        wanted = [only] if only else exercise.checks
        outcomes = [outcome_of(d, tests.get(f"k{KINDS.index(d.kind) + 1}_{d.kind}.{d.name}"), folder)
                    for d in wanted]
        result = Run(outcomes, out[-20000:].decode(errors="replace"), flood,
                     err[-20000:].decode(errors="replace"), seconds)
        if sanitize:
            result.findings = findings(folder)
        return result


def outcome_of(declared, test, folder):
    o = Outcome(declared.kind, declared.name, declared.title)
    if test is None or (test.outcome is None and test.declared is None):
        return o
    o.verdict = {"pass": "pass", "crash": "crash", "time": "timeout"}.get(test.kind, "fail")
    if test.outcome is None:            # killed with the whole run
        o.verdict = "not run"
    o.why, o.checks, o.shown, o.seconds = test.why, test.checks, test.shown, test.seconds
    record = folder / f"{test.name}.tsv"
    if record.exists():
        read_notes(record, o)
    if o.verdict == "fail" and not o.failed and "memory was lost" in o.why:
        o.lost = True
    steps = folder / f"{test.name}.steps"
    if steps.exists():
        o.steps = steps_of_interest(read_steps(steps), o)
    return o


def findings(folder):
    """pid -> what a sanitizer said: dict(what, line, text)."""
    found = {}
    for path in sorted(folder.glob("san.*")):
        text = path.read_text(errors="replace")
        m = re.search(r"ERROR: \w+: (.*)|runtime error: (.*)", text)
        if not m:
            continue
        what = re.sub(r" on (unknown )?address.*| at pc .*|0x[0-9a-f]+", "", m.group(1) or m.group(2)).strip()
        m = re.search(r"^(READ|WRITE) of size (\d+)", text, re.M)
        if m:
            what += f": {m.group(1).lower()} of {m.group(2)} bytes"
        found[int(path.suffix[1:])] = {"what": what, "text": text}
    return found


# --------------------------------------------------------------- judging
@dataclass
class Verdict:
    exercise: Exercise
    cause: str = "fault"
    seed: int = 0
    book_seed: int = BOOK_SEED
    checks: list = field(default_factory=list)
    first: Outcome = None
    hint: Wrong = None
    compile: list = field(default_factory=list)
    forbidden: list = field(default_factory=list)
    sanitizer: dict = None
    printed: str = ""
    text: str = ""              # of a fault or a compiler
    seconds: dict = field(default_factory=dict)

    @property
    def status(self):
        return STATUS[self.cause]

    @property
    def passed(self):
        return self.cause == "passed"

    @property
    def score(self):
        return self.exercise.points if self.passed else 0

    def as_json(self):
        def clean(x):
            if isinstance(x, float) and not math.isfinite(x):
                return str(x)
            if isinstance(x, dict):
                return {k: clean(v) for k, v in x.items()}
            if isinstance(x, (list, tuple)):
                return [clean(v) for v in x]
            return x
        return clean({
            "exercise": self.exercise.slug, "cause": self.cause, "status": self.status,
            "points": self.score, "of": self.exercise.points, "seed": self.seed,
            "book_seed": self.book_seed, "forbidden": self.forbidden, "sanitizer": self.sanitizer,
            "compile": [vars(m) for m in self.compile],
            "hint": {"wrong": self.hint.name, "text": self.hint.hint} if self.hint else None,
            "first": self.first.id if self.first else None, "text": self.text,
            "checks": [{
                "kind": o.kind, "name": o.name, "title": o.title, "verdict": o.verdict, "why": o.why,
                "ran": len(o.checks), "causes": o.causes, "promises": o.promises,
                "lockstep": o.lockstep, "shown": o.shown, "seconds": o.seconds,
                "failed": [{"label": c.label, "got": c.got, "want": c.want, "tolerance": c.tolerance,
                            "reason": c.reason, "equation": c.equation, "seed": c.seed}
                           for c in o.failed]} for o in self.checks],
            "seconds": {k: round(v, 3) for k, v in self.seconds.items()}})


def grade(exercise, path, seed=None, sanitize=True, cc="gcc", opt="-O1", tell=None,
          recognize=True):
    """Judges a file as the learner's answer: the book's seed and a fresh
    one (seed), plain and, if all checks held, with sanitizers."""
    v = Verdict(exercise, seed=seed if seed is not None else 2 + secrets.randbelow(10 ** 6))
    started = time.monotonic()
    tell = tell or (lambda what: None)
    with tempfile.TemporaryDirectory(prefix="gradus-ex-") as name:
        folder = Path(name)
        try:
            judge(v, Path(path), folder, sanitize, cc, opt, tell, recognize)
        except DoesNotCompile as error:
            v.cause, v.compile, v.text = "compile", error.messages, error.output
        except Fault as error:
            v.cause, v.text = "fault", str(error)
    v.seconds["total"] = time.monotonic() - started
    return v


def judge(v, path, folder, sanitize, cc, opt, tell, recognize):
    exercise, clock = v.exercise, time.monotonic()
    tell("compiling")
    answer = compile_answer(exercise, path, folder, cc, opt)
    v.compile, v.forbidden = answer.warnings, answer.forbidden
    if v.forbidden:
        v.cause = "forbidden"
        return
    objects = support(exercise, cc, opt)
    program = link(answer, objects, folder / "plain", cc)
    v.seconds["compile"] = time.monotonic() - clock
    tell("running the checks")
    done = run(exercise, program, (v.book_seed, v.seed))
    v.checks, v.printed, v.seconds["run"] = done.outcomes, done.printed, done.seconds
    if all(o.verdict == "not run" for o in v.checks) and not done.flood:
        raise Fault(f"no check of {exercise.slug} ran:\n{done.noise}")
    settle(v, done.flood)
    if v.cause in ("failed", "timeout") and recognize:
        v.hint = recognized(exercise, v)
    if sanitize and v.cause in ("passed", "crash"):
        clock = time.monotonic()
        tell("looking at memory")
        only = v.first if v.cause == "crash" else None
        careful = compile_answer(exercise, path, folder, cc, "-O1", sanitize=True)
        program = link(careful, objects, folder / "careful", cc, sanitize=True)
        done = run(exercise, program, (v.book_seed, v.seed), only=only, sanitize=True)
        blame(v, done, path)
        v.seconds["sanitized"] = time.monotonic() - clock


def settle(v, flood):
    """The cause, from the checks' verdicts."""
    bad = [o for o in v.checks if o.verdict not in ("pass", "not run")]
    v.first = bad[0] if bad else None
    if flood:
        v.cause = "flood"
    elif not bad:
        v.cause = "passed" if all(o.passed for o in v.checks) else "failed"
        v.first = next((o for o in v.checks if not o.passed), None)
    else:
        v.cause = {"crash": "crash", "timeout": "timeout"}.get(v.first.verdict, "failed")


def blame(v, done, path):
    """Names what the sanitizers found, in the learner's own lines."""
    for o in done.outcomes:
        found = done.findings.get(o.pid)
        if o.passed and not found:
            continue
        text = found["text"] if found else ""
        lines = re.findall(re.escape(path.name) + r":(\d+)", text)
        # undefined behaviour is told on standard error
        m = re.search(re.escape(path.name) + r":(\d+):\d+: runtime error: (.*)", done.noise)
        if not found and m:
            found, lines, text = {"what": m.group(2)}, [m.group(1)], done.noise
        v.sanitizer = {"what": found["what"] if found else (
                           "memory was taken and not given back" if o.lost else o.why),
                       "line": int(lines[0]) if lines else 0, "check": o.id, "text": text}
        if v.cause == "passed":
            v.cause = {"timeout": "timeout"}.get(o.verdict, "sanitizer")
            v.first = next(c for c in v.checks if c.id == o.id)
        return


# ------------------------------------------------------------- catalogue
def numbers(outcomes, seed=BOOK_SEED):
    """check -> [[label, got]] of the checks that failed with a seed. Time
    that runs out where cost is measured is such a number too."""
    found = {}
    for o in outcomes:
        if o.verdict == "timeout" and o.kind == "cost":
            found[o.id] = [["time", "ran out"]]
        failed = [[c.label, c.got] for c in o.failed if c.seed == seed]
        if failed:
            found[o.id] = failed
    return found


def catalogue_path(exercise):
    key = digest(exercise.folder / "wrong.mut", *[p.name for p in support(exercise)],
                 ROOT / "build/lib/libgradus.a", Path(__file__))
    return BUILD / "catalogue" / f"{exercise.slug}-{key}.json"


def keep_catalogue(exercise, found):
    path = catalogue_path(exercise)
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(f"{exercise.slug}-*.json"):
        old.unlink(missing_ok=True)
    new = path.with_suffix(f".{os.getpid()}")
    new.write_text(json.dumps(found))
    os.replace(new, path)


def catalogue(exercise):
    """{wrong answer: numbers}, from build/exercises if it is there."""
    path = catalogue_path(exercise)
    if path.exists():
        return json.loads(path.read_text())
    shared = support(exercise)

    def of(wrong):
        with tempfile.TemporaryDirectory(prefix="gradus-ex-") as name:
            source = Path(name) / "answer.c"
            source.write_text(wrong.source(), encoding="utf-8")
            try:
                answer = compile_answer(exercise, source, Path(name))
            except DoesNotCompile as error:
                raise Fault(f"{exercise.slug}: wrong answer {wrong.name} does not compile:\n{error.output}")
            return numbers(run(exercise, link(answer, shared, Path(name) / "wrong")).outcomes)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip([w.name for w in exercise.wrong], pool.map(of, exercise.wrong)))
    keep_catalogue(exercise, found)
    return found


TOKEN = re.compile(r"[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|nan|inf)")


def same_text(a, b):
    """Equal but for the seventh digit of their numbers."""
    if TOKEN.sub("#", a) != TOKEN.sub("#", b):
        return False
    for x, y in zip(TOKEN.findall(a), TOKEN.findall(b)):
        p, q = float(x), float(y)
        close = math.isfinite(p - q) and abs(p - q) <= 1e-6 * max(abs(p), abs(q))
        if not (p == q or math.isnan(p) and math.isnan(q) or close):
            return False
    return True


def same_numbers(a, b):
    return a.keys() == b.keys() and all(
        len(a[c]) == len(b[c]) and all(x[0] == y[0] and same_text(x[1], y[1])
                                       for x, y in zip(a[c], b[c])) for c in a)


def telling(found):
    """Whether the failed checks say enough to recognize an answer by: a
    number that is not 0, or a pattern of at least three."""
    got = [g for failed in found.values() for _, g in failed]
    return any(g not in ("true", "false", "nan", "0") for g in got) or got.count("0") > 2


def recognized(exercise, v):
    """The catalogued wrong answer whose failing numbers all agree with
    these to six digits, or None."""
    mine = numbers(v.checks)
    if not telling(mine):
        return None
    theirs = catalogue(exercise)
    same = [w for w in exercise.wrong if same_numbers(mine, theirs.get(w.name, {}))]
    return same[0] if len(same) == 1 else None
