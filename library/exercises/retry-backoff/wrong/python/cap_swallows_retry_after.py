import sys


def retryable(status):
    return status in ("reset", "408", "429") or 500 <= int(status) <= 599


def success(status):
    return status != "reset" and 200 <= int(status) <= 299


def replay(settings, answers):
    deadline, cap = settings["deadline"], settings["cap"]
    start = 0
    backoff = min(settings["base"], cap)
    for n, (status, duration, retry_after) in enumerate(answers, start=1):
        end = start + duration
        if end > deadline:
            yield f"attempt {n} {start} {deadline} cut"
            yield f"done {deadline} deadline"
            return
        yield f"attempt {n} {start} {end} {status}"
        if success(status):
            yield f"done {end} success"
            return
        if not retryable(status):
            yield f"done {end} failed"
            return
        if n == settings["attempts"]:
            yield f"done {end} exhausted"
            return
        start = end + min(max(backoff, (retry_after or 0) * 1000), cap)
        if start >= deadline:
            yield f"done {end} deadline"
            return
        backoff = min(backoff * settings["factor"], cap)


def main():
    settings, answers = {}, []
    for line in sys.stdin:
        words = line.split()
        if not words:
            continue
        if len(words) == 1:
            name, _, value = words[0].partition("=")
            settings[name] = int(value)
        else:
            retry_after = int(words[2].partition("=")[2]) if len(words) > 2 else None
            answers.append((words[0], int(words[1]), retry_after))
    for line in replay(settings, answers):
        print(line)


main()
