import sys


def replay(settings, answers):
    """Return the lines of output.

    settings: name -> number
    answers: list of (status, duration, retry_after), retry_after in seconds or None
    """
    status, duration, _ = answers[0]
    return [f"attempt 1 0 {duration} {status}"]


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
