"""Runs programs and tells what they cost, with all processes that they start."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

STARTER = Path(__file__).parent / "starter.py"


class Failed(Exception):
    """A program that was to be measured did not do its work."""


class Run:
    """What a program printed and took: CPU seconds of it and of all processes that it started, whether it waited for them or
    not; the memory of the largest of them in KiB; with `every`, that of itself and of its largest child, apart."""

    def __init__(self, out, said, figures):
        self.out = out
        self.said = said
        self.code = figures["code"]
        self.cpu = figures["cpu"]
        self.wall = figures["wall"]
        self.peak = figures["peak"]
        self.memory = figures["memory"]


def run(arguments, may_fail=False, every=0, stop=None, out=None, data=b""):
    """Runs a program to its end, `every` so many seconds looking at memory. As soon as `stop` says so, the program is
    interrupted as by Ctrl-C. What it prints goes to `out`, a file, and is kept where there is none; it reads `data`."""
    arguments = [str(argument) for argument in arguments]
    temporary = tempfile.TemporaryFile
    with temporary() as kept, temporary() as err, temporary() as report, temporary() as given:
        given.write(data or b"")
        given.seek(0)
        starter = [sys.executable, "-I", "-S", str(STARTER), str(report.fileno()), str(every), *arguments]
        process = subprocess.Popen(
            starter,
            stdin=given,
            stdout=out or kept,
            stderr=err,
            pass_fds=[report.fileno()],
            start_new_session=True,
            # Until it has a handler of its own.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
        )
        stopped = stop is not None and interrupt(process, stop)
        process.wait()
        for file in (kept, err, report):
            file.seek(0)
        said, figures = err.read().decode("utf-8", "replace").strip()[-600:], report.read()
        if not figures:
            raise Failed(f"{arguments[0]} was not measured: {said}")
        done = Run(kept.read(), said, json.loads(figures))
        if done.code != 0 and not may_fail and not stopped:
            raise Failed(f"{' '.join(arguments[:4])} … ended with {done.code}: {said}")
        return done


def interrupt(process, stop):
    """Sends the whole group what Ctrl-C sends from the moment that it is to stop until it has; says whether it came to that."""
    stopped = False
    while process.poll() is None:
        if stopped or stop():
            stopped = True
            os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            pass
    return stopped


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
