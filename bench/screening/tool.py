"""Runs programs and tells what they cost, children included."""

import json
import os
import shutil
import sys
import tempfile


class Failed(Exception):
    """A program that was to be measured did not do its work."""


class Run:
    """What a program printed, and what it took."""

    def __init__(self, out, cpu, wall, peak):
        self.out = out
        self.cpu = cpu
        self.wall = wall
        self.peak = peak


def run(arguments, may_fail=False):
    """Runs a program to its end. CPU seconds are of it and of all its children that it waited for."""
    import time

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.monotonic()
        files = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)]
        try:
            process = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=files)
        except OSError as error:
            raise Failed(f"{arguments[0]} cannot be started: {error}") from error
        _, status, usage = os.wait4(process, 0)
        wall = time.monotonic() - begun
        out.seek(0)
        err.seek(0)
        code = os.waitstatus_to_exitcode(status)
        if code != 0 and not may_fail:
            said = err.read().decode("utf-8", "replace").strip()[-600:]
            raise Failed(f"{' '.join(arguments[:4])} … ended with {code}: {said}")
        return Run(out.read(), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


class Touchstone:
    """The program that is measured."""

    def __init__(self, path=None):
        path = path or os.environ.get("TOUCHSTONE_BINARY") or shutil.which("touchstone")
        if not path:
            raise Failed("set TOUCHSTONE_BINARY to the program to be measured")
        self.path = path

    def json(self, *arguments):
        done = run([self.path, *map(str, arguments)])
        try:
            return json.loads(done.out)
        except ValueError as error:
            raise Failed(f"touchstone {arguments[0]} did not print JSON: {error}") from error

    def texts(self, files):
        """The text of each file, by the name of the file."""
        return by_name(self.json("resume", "text", "--format", "json", *files), files)

    def facts(self, files, as_of):
        return by_name(self.json("resume", "facts", "--as-of", as_of, "--format", "json", *files), files)

    def screen(self, files, criteria, as_of=None, more=()):
        date = ["--as-of", as_of] if as_of else []
        answer = self.json("screen", *files, "--criteria", criteria, *date, "--format", "json", *more)
        return by_name(answer, files)


def by_name(answer, files):
    """The resumes of an answer by the last part of their path; each file that was asked for must be there."""
    found = {os.path.basename(resume["file"]): resume for resume in answer["resumes"]}
    missing = [str(file) for file in files if os.path.basename(str(file)) not in found]
    if missing:
        raise Failed(f"{len(missing)} of {len(files)} files are not in the answer, {missing[0]} among them")
    return found


def note(text):
    """Says on standard error what is being done."""
    print(text, file=sys.stderr, flush=True)
