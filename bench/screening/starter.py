"""Starts a program, waits for it and for whatever it leaves behind, and tells what all of them cost.

    python3 -I -S starter.py REPORT EVERY PROGRAM …

REPORT is the number of an open file that the figures go to, as JSON; EVERY is how often memory is looked at in seconds, 0 for not
at all. A process that outlives its parent is init's to wait for, and the cost of it would be counted nowhere. So this process asks
the kernel to be its new parent. It is small itself because the kernel counts as a program's greatest memory also what
the process held that started it.
"""

import ctypes
import json
import os
import signal
import sys
import time

PR_SET_CHILD_SUBREAPER = 36

# How long what is left behind may take to end.
PATIENCE = 60.0


class Costs:
    """The costs of processes that have ended, each with its own children that it waited for."""

    def __init__(self):
        self.cpu = 0.0
        self.peak = 0

    def add(self, usage):
        self.cpu += usage.ru_utime + usage.ru_stime
        self.peak = max(self.peak, usage.ru_maxrss)


class Memory:
    """The most that was seen of the program itself, of the largest of its children, and of all at one time, in KiB."""

    def __init__(self):
        self.program = self.child = self.together = 0

    def look(self, program):
        now, own = 0, text(f"/proc/{program}/cmdline")
        pending = [(program, True)]
        while pending:
            process, is_first = pending.pop()
            fields = status(process)
            highest = fields.get("VmHWM", 0)
            if is_first:
                self.program = max(self.program, highest)
            elif text(f"/proc/{process}/cmdline") == own:
                # It is about to become another program, and holds the memory of its parent until then.
                continue
            else:
                self.child = max(self.child, highest)
            now += fields.get("VmRSS", 0)
            pending += [(child, False) for child in children(process)]
        self.together = max(self.together, now)


def status(process):
    found = {}
    for line in text(f"/proc/{process}/status").splitlines():
        key, _, value = line.partition(":")
        value = value.strip()
        found[key] = int(value.split()[0]) if value.endswith(" kB") else value
    return found


def children(process):
    """Children by any of the threads."""
    try:
        threads = os.listdir(f"/proc/{process}/task")
    except OSError:
        return []
    return [int(child) for thread in threads for child in text(f"/proc/{process}/task/{thread}/children").split()]


def text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def main():
    report, every, program = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    # Ctrl-C is for the program, which gets it too: a handler, unlike being deaf to it, is not passed on.
    signal.signal(signal.SIGINT, lambda *_: None)
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    costs, memory = Costs(), Memory()
    begun = time.monotonic()
    try:
        first = os.posix_spawnp(program[0], program, os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, report)])
    except OSError as error:
        sys.exit(f"{program[0]} cannot be started: {error}")
    code = wall = None
    deadline = None
    while True:
        try:
            process, ended, usage = os.wait4(-1, os.WNOHANG if every or deadline else 0)
        except ChildProcessError:
            break
        if process:
            costs.add(usage)
        if process == first:
            code, wall = os.waitstatus_to_exitcode(ended), time.monotonic() - begun
            deadline = time.monotonic() + PATIENCE
        if not process:
            if deadline and time.monotonic() > deadline:
                sys.exit(f"{program[0]} left a process behind that does not end")
            if every and not deadline:
                memory.look(first)
            time.sleep(every or 0.001)
    figures = {"code": code, "wall": wall, "cpu": costs.cpu, "peak": costs.peak, "memory": vars(memory)}
    os.write(report, json.dumps(figures).encode())


main()
