"""What the check library (tests/check.c) leaves behind, read back.

A test has passed only if the process that started it says that it ended
well, and its own record is whole, counts the checks it declared and holds
no failed one. Everything else is a failure with a kind:

    pass    all of that holds
    check   a check failed
    count   the number of checks is not the declared one
    crash   a signal ended the test
    time    the time limit ended the test
    left    the test left before its end, or never began
"""

import os
import signal as signals


class Check:
    def __init__(self, cells):
        cells = cells + [""] * (7 - len(cells))
        (self.label, self.got, self.want, self.tolerance, used, verdict,
         self.reason) = cells[:7]
        self.passed = verdict == "pass"
        try:
            self.used = float(used)
        except ValueError:
            self.used = float("nan")

    def text(self):
        line = f"{self.label}: got {self.got}, want {self.want}"
        if self.tolerance:
            line += f", tolerance {self.tolerance}"
        if self.reason:
            line += f" because {self.reason}"
        return line


class Test:
    def __init__(self, name):
        self.name = name            # suite.name
        self.claim = ""
        self.declared = None        # checks it says it will run
        self.checks = []
        self.shown = ""
        self.end = None             # (ran, failed)
        self.outcome = None         # what the runner saw
        self.seconds = 0.0
        self.kind = "left"
        self.why = ""

    @property
    def passed(self):
        return self.kind == "pass"

    def worst(self):
        """The check that used the largest share of its tolerance, the
        first of those with a tolerance, NaN above all."""
        best = None
        for check in self.checks:
            rank = (bool(check.tolerance), check.used != check.used,
                    check.used if check.used == check.used else 0.0)
            if best is None or rank > best[0]:
                best = (rank, check)
        return best[1] if best else None

    def judge(self):
        failed = [c for c in self.checks if not c.passed]
        if self.outcome is None:
            self.kind, self.why = "left", "the test did not run"
        elif self.outcome["timed_out"]:
            self.kind, self.why = "time", "stopped at its time limit"
        elif self.outcome["signal"] == signals.SIGALRM:
            self.kind, self.why = "time", "stopped at the time limit"
        elif self.outcome["signal"]:
            number = self.outcome["signal"]
            try:
                name = signals.Signals(number).name
            except ValueError:
                name = f"signal {number}"
            self.kind, self.why = "crash", f"ended by {name}"
        elif failed:
            self.kind = "check"
            self.why = f"{len(failed)} of {len(self.checks)} checks failed"
        elif self.end is None and self.outcome["failed"]:
            self.kind, self.why = "check", "an assertion failed"
        elif self.declared is None:
            self.kind, self.why = "left", "the test left no record"
        elif self.end is None:
            self.kind = "left"
            self.why = ("left before its end after "
                        f"{len(self.checks)} checks")
        elif self.declared == 0 or self.end[0] != self.declared \
                or len(self.checks) != self.declared:
            self.kind = "count"
            self.why = (f"declares {self.declared} checks and ran "
                        f"{self.end[0]}")
        elif self.end[1] or self.outcome["failed"] or self.outcome["exit"]:
            self.kind, self.why = "check", (
                "an assertion failed, or memory was lost; see the log")
        else:
            self.kind, self.why = "pass", ""
        return self


def read_record(path, test):
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if not line.endswith("\n"):
                break               # cut off while it was written
            kind, *cells = line[:-1].split("\t")
            if kind == "test" and len(cells) == 3:
                if cells[0] != test.name:
                    raise ValueError(f"{path} is the record of {cells[0]}")
                test.claim, test.declared = cells[1], int(cells[2])
            elif kind == "check":
                test.checks.append(Check(cells))
            elif kind == "shown":
                test.shown = cells[0]
            elif kind == "end":
                test.end = int(cells[0]), int(cells[1])


def read_folder(folder):
    """The tests of one run of a test program, judged, in the order in
    which the program declares them. None if the program never got as far
    as listing its tests."""
    tests = {}
    try:
        with open(os.path.join(folder, "outcomes.tsv"),
                  encoding="utf-8") as file:
            for line in file:
                kind, *cells = line.rstrip("\n").split("\t")
                test = tests.setdefault(cells[0], Test(cells[0]))
                if kind == "outcome" and len(cells) == 6:
                    seconds, *numbers = cells[1:]
                    sig, exit_code, timed_out, failed = map(int, numbers)
                    seen = test.outcome or {}
                    test.outcome = {
                        "signal": sig or seen.get("signal", 0),
                        "exit": exit_code or seen.get("exit", 0),
                        "timed_out": timed_out or seen.get("timed_out", 0),
                        "failed": failed or seen.get("failed", 0)}
                    test.seconds = max(test.seconds, float(seconds))
    except FileNotFoundError:
        return None
    for name, test in tests.items():
        path = os.path.join(folder, name + ".tsv")
        if os.path.exists(path):
            read_record(path, test)
    return [test.judge() for test in tests.values()]
