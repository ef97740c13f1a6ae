"""Exercises read, built, run and judged: what `ex` and `make exercises`
share.

    exercises = load()                     slug -> Exercise; Fault
    verdict = grade(exercise, path)        Verdict, never an exception but Fault
    catalogue(exercise)                    numbers of the wrong answers

Nothing here writes to work/ or prints.
"""
