"""What `ex` says about a verdict, in lines of at most 78 columns.

A word of a line may be marked as {good|...}, {bad|...}, {dim|...} or
{bold|...}; a terminal shows colours, everything else the plain words."""

import math
import os
import re
import textwrap
from fractions import Fraction

WIDTH = 78
HEIGHT = 40
COLOURS = {"good": "32", "bad": "31", "dim": "2", "bold": "1", "warn": "33"}


def colour_wanted(stream):
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(style, text):
    return f"\x01{style}\x02{text}\x03" if text else text


def render(line, colour):
    return re.sub("\x01(\\w+)\x02([^\x03]*)\x03",
                  lambda m: f"\x1b[{COLOURS[m[1]]}m{m[2]}\x1b[0m" if colour else m[2], line)


def ascii_only(text):
    for a, b in (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("\t", " ")):
        text = text.replace(a, b)
    return "".join(c if 32 <= ord(c) < 127 else "?" for c in text)


def wrap(text, first="", rest=None):
    """Text filled to the width; first and rest stand before its lines."""
    rest = " " * len(first) if rest is None else rest
    return textwrap.wrap(ascii_only(text), WIDTH, initial_indent=first, subsequent_indent=rest,
                         break_on_hyphens=False) or [first.rstrip()]


def entry(word, text, style=None, most=4):
    """`  word        text`, at most so many lines."""
    lines = wrap(text, f"  {word:<11} ")
    if len(lines) > most:
        lines = lines[:most]
        lines[-1] = lines[-1][:WIDTH - 4] + " ..."
    if style:
        lines = [line[:14] + paint(style, line[14:]) for line in lines]
    return lines


def short(text, room):
    text = ascii_only(text)
    return text if len(text) <= room else text[:room - 4] + " ..."


def count(n, one, many=None):
    return f"{n} {one if n == 1 else many or one + 's'}"


# ---------------------------------------------------------------- numbers
def number(text):
    m = re.fullmatch(r"(?:at most |at least )?([-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|nan|inf))", text)
    return float(m[1]) if m else None


def observation(failed):
    """One plain fact about the numbers, if there is one that helps."""
    pairs = [(number(c.got), number(c.want)) for c in failed if c.seed == failed[0].seed]
    got, want = pairs[0]
    if got is None or want is None:
        return None
    if math.isnan(got) and not math.isnan(want):
        return ("nan comes from 0/0, inf - inf, the root or logarithm of a negative number, "
                "or from memory that was read before it was written")
    if math.isinf(got) and not math.isinf(want):
        return "inf comes from a division by zero or an overflow"
    if not want or not math.isfinite(want) or not math.isfinite(got) or failed[0].want.startswith("at "):
        return None
    ratios = [g / w if g is not None and w else math.nan for g, w in pairs]
    same = all(abs(r - ratios[0]) <= 1e-7 * abs(ratios[0]) for r in ratios)
    times = count(len(pairs), "comparison")
    if 1e-9 < abs(ratios[0] - 1) < 1e-6:
        return "the first seven digits agree: is there a float, or a constant cut short?"
    if same and abs(ratios[0] + 1) < 1e-7:
        return "right but for the sign" + (f" ({times})" if len(pairs) > 1 else "")
    simple = Fraction(ratios[0]).limit_denominator(4) if math.isfinite(ratios[0]) else 0
    if same and 0 < abs(simple) <= 8 and abs(simple - ratios[0]) < 1e-8 and simple != 1 \
            and (len(pairs) > 1 or simple in (2, Fraction(1, 2))):
        return f"got is {simple} times what is wanted" + (f" ({times})" if len(pairs) > 1 else "")
    return None


# ------------------------------------------------------------- the screen
WORD = {"pass": ("ok", "good"), "fail": ("FAIL", "bad"), "crash": ("CRASH", "bad"),
        "timeout": ("TIME", "bad"), "not run": ("-", "dim")}


def kind(word):
    return word.replace("_", " ")


def table(v):
    """A line for each check, in the order in which one would debug."""
    lines, quiet = [], 0
    rows = [WORD["fail" if v.cause == "sanitizer" and o is v.first else o.verdict] for o in v.checks]
    for at, (o, (word, style)) in enumerate(zip(v.checks, rows)):
        if len(rows) > 16 and 5 < at < len(rows) - 1 and o is not v.first \
                and rows[at - 1] == rows[at] == rows[at + 1]:
            quiet += 1
            continue
        if quiet:
            lines.append(f"{'':5}... and {quiet} more like it")
            quiet = 0
        lines.append(f"{at + 1:>3}  {paint(style, word)}{' ' * (7 - len(word))}{kind(o.kind):<10} "
                     + short(o.title, WIDTH - 23))
    return lines


def source_lines(source, line, column=0, around=0):
    """Lines of the learner's file with their numbers and a caret."""
    text = source.decode("utf-8", "replace").splitlines()
    lines = []
    for at in range(max(1, line - around), min(len(text), line + around) + 1):
        shown = ascii_only(text[at - 1].expandtabs(8))
        start = max(0, column - 60) if at == line and len(shown) > WIDTH - 10 else 0
        mark = ">" if at == line and around else " "
        lines.append(f" {mark}{at:>5} | {shown[start:start + WIDTH - 10]}".rstrip())
        if at == line and column:
            lines.append(f"       | {' ' * (column - 1 - start)}{paint('bad', '^')}")
    return lines


def compile_part(v, name, source):
    errors = [m for m in v.compile if m.severity == "error"] or v.compile
    if not errors:
        return [paint("bad", f"{name} does not compile."), ""] + [
            "  " + short(line, WIDTH - 2) for line in v.text.splitlines()[-8:]]
    m = errors[0]
    where = f" at line {m.line}" if m.line else ""
    lines = [paint("bad", f"{name} does not compile{where}:"), ""]
    lines += wrap(re.sub(r" \[-W[^]]*\]$", "", m.text), "  ")
    if m.line:
        lines += [""] + source_lines(source, m.line, m.column)
    lines.append("")
    if "is not defined" in m.text and not m.line:
        lines += wrap("The grader calls it by exactly this name. `static` or a misspelled name hide "
                      "it; compare with the line in the stub (`diff` shows what you changed).", "  ") + [""]
    if len(errors) > 1:
        at = sorted({e.line for e in errors[1:] if e.line})
        lines += wrap(f"{count(len(errors) - 1, 'more error')}"
                      + (f" (line {', '.join(map(str, at[:6]))}{', ...' if len(at) > 6 else ''})" if at else "")
                      + ". Mend the first one first: the others often follow from it.", "  ")
    return lines


MEMORY = "malloc calloc realloc free aligned_alloc posix_memalign alloca strdup".split()
LEAVING = "exit _exit _Exit quick_exit abort raise kill longjmp siglongjmp atexit".split()
CHANCE = "rand srand random srandom drand48 time clock clock_gettime gettimeofday".split()
OUTSIDE = """fopen freopen fdopen open openat creat read write pread pwrite close fread fgets getline fscanf
scanf getchar fgetc getc system popen fork vfork execl execv execve execvp getenv setenv socket
signal sigaction mmap dlopen dlsym remove unlink rename syscall pthread_create""".split()


def instead(symbol, v):
    """What to use in the place of a symbol that may not be used."""
    bare = symbol.removeprefix("__isoc99_").removeprefix("__")
    implicit = any(f"'{symbol}'" in ascii_only(m.text) and "implicit" in m.text for m in v.compile)
    if bare in MEMORY:
        return "no memory needs to be taken here: use the arguments, or a small local array"
    if bare in LEAVING:
        return "leave by `return`: the grader goes on after your function"
    if bare in CHANCE:
        return "an answer gives the same result each time: no chance and no clock"
    if bare in OUTSIDE or symbol.startswith("GOMP_"):
        return "an answer sees its arguments and nothing else"
    if bare == "abs" or bare == "labs":
        return "abs is for integers and cuts off the fraction: use fabs"
    if symbol.startswith("reference_"):
        return "this is the solution itself"
    if symbol.startswith(("gr_", "cblas_", "LAPACKE_")):
        return "the library has it, but here it is part of what you are to write"
    if implicit:
        return "no function of this name is declared: a misspelled name, or your own helper that " \
               "stands further down"
    return "it is not among what this exercise may call"


def forbidden_part(v, name, source):
    text = source.decode("utf-8", "replace").splitlines()
    lines = [paint("bad", f"{name} calls what this exercise does not allow:"), ""]
    for symbol in v.forbidden[:5]:
        at = next((i for i, line in enumerate(text, 1)
                   if re.search(rf"\b{re.escape(symbol.removeprefix('__isoc99_'))}\b", line.split("//")[0])), 0)
        lines += wrap(instead(symbol, v) + (f" (line {at})" if at else "") + ".", f"  {symbol}: ", "    ")
    if len(v.forbidden) > 5:
        lines.append(f"  and {len(v.forbidden) - 5} more")
    allowed = " ".join(v.exercise.allow)
    lines += [""] + wrap("Allowed: " + (allowed + ", " if allowed else "") + "the functions of <math.h>, memcpy, "
                         "memmove, memset, memcmp, and printing for yourself (printf, puts, ...).", "  ")
    return lines + ["", "  The checks have not run."]


SIGNALS = {
    "SIGSEGV": "it read or wrote memory that is not its own",
    "SIGBUS": "it read or wrote memory that is not there",
    "SIGABRT": "it was aborted: an assert, or memory that was spoiled before",
    "SIGFPE": "an integer was divided by zero",
    "SIGILL": "it came to an instruction that does not exist: a function without return?",
    "SIGKILL": "it was stopped from outside: out of memory?",
}
FINDINGS = (
    (r"^(heap|stack|global|dynamic-stack)-buffer-(over|under)flow|^stack-buffer-underflow",
     "an index is out of bounds"),
    (r"^heap-use-after-free", "memory is used after it was given back"),
    (r"^stack-use-after", "a local array is used after its function has ended"),
    (r"^stack-overflow", "the stack is full: recursion without end, or a huge local array"),
    (r"^SEGV", "it goes to an address that is not its own: an index far out of bounds, or a null pointer"),
    (r"^memory was taken", "each malloc needs its free"),
    (r"^signed integer overflow", "the result does not fit its type"),
    (r"out of bounds for type", "an index is out of bounds"),
    (r"^memcpy-param-overlap", "source and destination overlap: memmove may, memcpy may not"),
)


def memory_part(v, name, source):
    """What a sanitizer or a signal said, and where."""
    lines, s = [], v.sanitizer
    if v.first and v.first.verdict == "crash":
        signal = v.first.why.removeprefix("ended by ")
        lines += entry("stopped by", f"{signal}: {SIGNALS[signal]}" if signal in SIGNALS else v.first.why, "bad")
    if s:
        plain = next((text for pattern, text in FINDINGS if re.search(pattern, s["what"])), None)
        if s["what"].startswith("left before"):
            lines += entry("found", "what C leaves undefined, such as an integer overflow, a null pointer or an "
                           "index out of bounds; the place is not known", most=6)
        elif not s["what"].startswith("ended by"):
            lines += entry("found", s["what"] + (f": {plain}" if plain else ""))
        if s["line"]:
            lines += ["", f"  {name}, line {s['line']}:"] + source_lines(source, s["line"], around=1)
    return lines


def steps_part(o, last=4):
    """The last recorded steps."""
    yours = [s for s in o.steps if s["who"] != "reference"]
    if not yours:
        return entry("recorded", "no step: no function of the problem was called, or none is recorded here. "
                     "Which loop can go on for ever? What makes its condition false?", most=6)
    shown = yours[-last:]
    lines = [f"  The last of {shown[-1]['k']} calls that were seen:" if shown[-1]["k"] > last else
             "  All that was seen:"]
    lines += step_rows(shown)
    rows = [tuple(str(s[key]) for key in ("f", "gradient", "step")) for s in shown]
    if len(rows) > 1 and len(set(rows)) == 1:
        lines += entry("note", "nothing changes any more from one call to the next: what would have to happen "
                       "for the loop to end?")
    return lines


def step_rows(steps):
    names = [("k", "k"), ("f", "f"), ("gradient", "||g||"), ("step", "step")]
    names = [(key, title) for key, title in names
             if key == "k" or any(not math.isnan(s[key]) for s in steps)]
    rows = [f"{'':4}{'':<10}" + "".join(f"{title:>16}" for _, title in names)]
    for s in steps:
        cells = [str(s["k"])] + ["" if math.isnan(s[key]) and key != "f" else f"{s[key]:.9g}"
                                 for key, _ in names[1:]]
        rows.append(f"{'':4}{s['who']:<10}" + "".join(f"{c:>16}" for c in cells))
    return rows


def departure(o, order=True):
    d = o.lockstep
    if not d:
        return []
    before = f"agree through k = {d['k'] - 1}; " if d["k"] > 0 else "part at once: "
    return entry("in step", f"yours and the reference {before}at k = {d['k']}, entry {d['entry']}, yours is "
                 f"{d['yours']:.10g}, the reference's {d['reference']:.10g}")


def check_part(v, o):
    """The first failure explained."""
    c = o.failed[0] if o.failed else None
    lines = []
    if c is None:
        lines += entry("", o.why or "it did not run")
        if o.why.startswith("left before"):
            lines += entry("", "Something ended the program inside this check.")
        return lines
    if o.causes and c.got in o.causes[0]:
        lines += entry("compared", c.label) + entry("cause", o.causes[0], "bad")
    else:
        got = c.got
        a, b = number(c.got), number(c.want)
        if a is not None and b is not None and math.isfinite(a) and math.isfinite(b) and not c.want.startswith("at "):
            got += f"   (off by {a - b:.3g})"
        lines += entry("compared", c.label) + entry("got", got, "bad") + entry("want", c.want, "good")
        reason = f" ({c.reason})" if c.reason else ""
        if c.tolerance:
            zero = number(c.tolerance) == 0
            allowed = "no difference" if zero else f"{c.tolerance} more or less"
            if c.want.startswith("at "):
                allowed = "no slack" if zero else f"{c.tolerance} beyond"
            lines += entry("allowed", allowed + reason)
        elif reason:
            lines += entry("since", c.reason)
        if o.causes:
            lines += entry("cause", o.causes[0])
    if c.equation:
        lines += entry("equation", c.equation)
    lines += departure(o)
    for promise in o.promises[:1]:
        lines += entry("measured", promise)
    fact = None if o.causes else observation(o.failed)
    if fact:
        lines += entry("note", fact)
    if c.seed != v.book_seed:
        lines += entry("seed", f"{c.seed}: right for the book's seed, wrong for this fresh one "
                       f"(--seed {c.seed} gives it again)")
    others = [x for x in o.failed[1:] if x.seed == c.seed and x.got != x.want]
    for x in others[:2]:
        lines += entry("also" if x is others[0] else "", f"{x.label}: got {x.got}, want {x.want}", most=2)
    if len(others) > 2:
        lines += entry("", f"and {count(len(others) - 2, 'more comparison')} of this check")
    return lines


def rest_part(v, room):
    """The failures after the first, a line each."""
    after = [o for o in v.checks if o is not v.first and o.verdict not in ("pass", "not run")]
    if not after or room < 2:
        return []
    lines = ["", "Then:"]
    shown = after if len(after) <= room - 2 else after[:room - 3]
    for o in shown:
        c = o.failed[0] if o.failed else None
        text = o.why if c is None else c.got if c.got in "".join(o.causes) else \
            f"{c.label}: got {c.got}, want {c.want}"
        lines.append(short(f"{v.checks.index(o) + 1:>3}  {text}", WIDTH))
    if len(shown) < len(after):
        lines.append(f"  and {len(after) - len(shown)} more (--all shows them)")
    return lines


def printed_part(v, most):
    whole = v.printed[:v.printed.rfind("\n") + 1] if v.cause == "flood" else v.printed
    text = [line for line in whole.splitlines() if line.strip()]
    if not text or most < 1:
        return []
    shown = text[-most:]
    title = "It printed there:" if len(text) <= most else f"It printed {len(text)} lines there, the last:"
    return ["", title] + ["  | " + short(line, WIDTH - 4) for line in shown]


def warnings_part(v, source, most=1):
    found = [m for m in v.compile if m.severity == "warning"]
    if not found:
        return []
    lines = [""] + wrap("line " + str(found[0].line) + ": " + found[0].text, "The compiler warns: ", "  ")
    if len(found) > most:
        lines.append(f"  and {count(len(found) - most, 'more warning')}")
    return lines


def failure(v, name, source, everything=False):
    """All that is said about an answer that did not pass."""
    if v.cause == "compile":
        return compile_part(v, name, source)
    if v.cause == "forbidden":
        return forbidden_part(v, name, source)
    lines = table(v)
    o = v.first or next((c for c in v.checks if not c.passed), v.checks[0])
    titles = {"crash": "Check {} crashes", "timeout": "Check {} does not end", "flood": "It prints too much, probably in check {}",
              "sanitizer": "The numbers are right, but check {} finds a fault of memory"}
    title = titles.get(v.cause, "Check {} is the first to fail").format(v.checks.index(o) + 1)
    lines += [""] + [paint("bold", line) for line in wrap(f"{title}: {o.title}")]
    if v.cause == "flood":
        lines += entry("printed", "more than a million characters, so it was stopped. Print less: the "
                       "first few steps show most.")
    elif v.cause in ("crash", "sanitizer"):
        lines += memory_part(v, name, source)
    elif v.cause == "timeout":
        limit = v.exercise.seconds * 2
        lines += entry("stopped", f"after {limit} seconds; the solution needs far less than one", "bad")
        lines += steps_part(o)
    else:
        lines += check_part(v, o)
    if v.hint:
        lines += [""] + [paint("warn", line) for line in wrap(v.hint.hint, "Hint: ")]
    tail = warnings_part(v, source) + printed_part(v, 200 if everything else 5)
    room = 1000 if everything else HEIGHT - len(lines) - len(tail) - 4
    return lines + rest_part(v, room) + tail


def measurements(v):
    """What was measured on the way to a pass."""
    lines = []
    for o in v.checks:
        told = {re.sub(r"[\d.e+-]+", "#", t): t for t in reversed(o.promises)}     # once, not for each seed
        text = "; ".join(reversed(told.values())) or measured(o)
        if text:
            lines += wrap(text, f"  {kind(o.kind)}, ", "    ")[:2]
    return lines


def measured(o):
    """The text that a grader gave to `measured`; without a call of it
    the record shows the check that came closest to failing."""
    if any(o.shown.startswith(c.label + ": ") for c in o.checks):
        return ""
    return o.shown
