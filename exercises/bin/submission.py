"""Handing in: one reproducible archive of a learner's answers, and a table
for the teacher who grades them again."""

import csv
import getpass
import gzip
import io
import json
import os
import re
import secrets
import tarfile
from pathlib import Path

import desk as desks
import grading as g
import tell
from tell import count, paint, wrap

LARGEST = 1 << 20               # bytes of one answer
MOST = 1000                     # answers
COLUMNS = ["name", "chapter", "exercise", "points", "of", "cause", "first", "claimed", "hints",
           "solution read", "seed"]


def pack(p):
    """work/submission-NAME.tar.gz. The same answers give the same bytes."""
    name = p.options.name or os.environ.get("USER") or getpass.getuser()
    name = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-.") or "me"
    files, results = [], []
    for e in p.exercises.values():
        data = desks.read(p.desk.file(e)) if e.kind == "code" else None
        if data is None:
            continue
        state, hints = p.state(e), p.desk.recall("hints", e)
        verdict = (state.result or {}).get("verdict", {})
        fits = (state.result or {}).get("file") == desks.sha(data)
        results.append({
            "exercise": e.slug, "chapter": e.chapter, "file": desks.sha(data), "state": state.word,
            "points": e.points if state.word == "passed" else 0, "of": e.points,
            "cause": verdict.get("cause") if fits else None, "seed": verdict.get("seed") if fits else None,
            "hints": hints.get("level", 0), "solution": bool(hints.get("solution")),
            "prediction": p.desk.recall("predictions", e) or None})
        files.append((f"{e.chapter}/{e.slug}.c", data))
    if not files:
        raise desks.Trouble(f"There is nothing to hand in yet: `{p.command('start')}`.")
    whole = {"name": name, "points": sum(r["points"] for r in results), "results": results}
    files.append(("results.json", (json.dumps(whole, indent=1) + "\n").encode()))
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for path, data in sorted(files):
            member = tarfile.TarInfo(f"submission-{name}/{path}")
            member.size, member.mode = len(data), 0o644
            tar.addfile(member, io.BytesIO(data))
    path = p.desk.root / f"submission-{name}.tar.gz"
    with p.desk.locked():
        p.desk.put(path, gzip.compress(raw.getvalue(), mtime=0))
    p.answer({"file": str(path), **whole})
    passed = sum(r["state"] == "passed" for r in results)
    p.say(f"{p.shown(path)}", "", f"{count(len(results), 'answer')}, {passed} of them passed, "
          f"{count(whole['points'], 'point')}.")
    unchecked = [r["exercise"] for r in results if r["state"] in ("edited", "stale")]
    if unchecked:
        p.say(*wrap(f"Not checked as they are now: {', '.join(unchecked)}."))
    return 0


def unpack(path):
    """(name, {(chapter, slug): bytes}, results) of a submission, read in
    memory: nothing is extracted, and only what looks like an answer is
    looked at."""
    answers, results, name, members = {}, {}, None, 0
    with tarfile.open(path, mode="r:gz") as tar:
        for member in tar:
            members += 1
            if members > MOST:
                raise ValueError(f"holds more than {MOST} files")
            m = re.fullmatch(r"submission-([A-Za-z0-9_.-]+)/(?:(\d\d)/([a-z0-9-]+)\.c|results\.json)", member.name)
            if not m or not member.isfile():
                raise ValueError(f"holds {tell.short(member.name, 40)}, which is no answer")
            if member.size > LARGEST:
                raise ValueError(f"{tell.short(member.name, 40)} is larger than a megabyte")
            name = name or m[1]
            data = tar.extractfile(member).read()
            if m[2]:
                answers[m[2], m[3]] = data
            else:
                results = json.loads(data)
    if not answers:
        raise ValueError("holds no answer")
    listed = results.get("results") if isinstance(results, dict) else None
    claims = {r["exercise"]: r for r in listed or []
              if isinstance(r, dict) and isinstance(r.get("exercise"), str)}
    return name, answers, claims


def whole(value):
    return value if isinstance(value, int) and 0 <= value < 1000 else 0


def grade_all(p, judged):
    """Regrades each archive; one that cannot be read does not stop the
    others."""
    if not p.options.files:
        raise desks.Usage("Say which: submit --grade FILE...")
    seed = p.options.seed if p.options.seed is not None else 2 + secrets.randbelow(10 ** 6)
    rows, totals, bad = [], [], 0
    for path in map(Path, p.options.files):
        try:
            name, answers, claims = unpack(path)
        except (OSError, EOFError, ValueError, tarfile.TarError) as error:
            bad += 1
            rows.append({"name": path.name, "cause": f"unreadable: {error}"})
            p.say(f"{paint('bad', path.name)}: cannot be read: {error}")
            continue
        mine = []
        for (chapter, slug), data in sorted(answers.items()):
            e = p.exercises.get(slug)
            claim = claims.get(slug, {})
            row = {"name": name, "chapter": chapter, "exercise": slug, "claimed": whole(claim.get("points")),
                   "hints": whole(claim.get("hints")), "solution read": "yes" if claim.get("solution") else "",
                   "points": 0, "seed": seed}
            if e is None or e.kind != "code":
                row["cause"] = "no such exercise"
            else:
                v = judged(p, e, data, seed=seed, recognize=False)
                row.update(points=v.score, of=e.points, cause=v.cause, first=v.first.id if v.first else "")
            mine.append(row)
        rows += mine
        points, claimed = sum(r["points"] for r in mine), sum(r["claimed"] for r in mine)
        totals.append({"name": name, "points": points, "claimed": claimed, "answers": len(mine),
                       "passed": sum(r.get("cause") == "passed" for r in mine)})
        p.say(f"{name:<24} {totals[-1]['passed']:>3} of {count(len(mine), 'answer')} passed, "
              f"{count(points, 'point')}" + (f" ({claimed} claimed)" if claimed != points else ""))
    table = io.StringIO()
    out = csv.DictWriter(table, COLUMNS, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    path = Path(p.options.csv) if p.options.csv else g.BUILD / "grades.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    new.write_text(table.getvalue(), encoding="utf-8")
    os.replace(new, path)
    p.answer({"file": str(path), "seed": seed, "totals": totals, "rows": rows})
    p.say("", f"{p.shown(path)}: a row for each answer, seeds {g.BOOK_SEED} and {seed}.")
    return 1 if bad else 0
