"""Other readers, in a Python environment of their own."""

import json
from pathlib import Path

from tool import Failed, note, run

PACKAGES = ("pymupdf", "docx2txt", "numpy")

PYMUPDF = """
import sys, pymupdf
for path in sys.argv[1:]:
    try:
        with pymupdf.open(path) as document:
            text = "".join(page.get_text() for page in document)
    except Exception as error:
        print(path, error, file=sys.stderr)
"""

DOCX2TXT = """
import sys, json, docx2txt
json.dump([docx2txt.process(path) for path in sys.argv[1:]], sys.stdout)
"""

# Factors of the matrix of weighed words by singular values; near each query, what is near in the space of the largest.
LSA = """
import sys, json, numpy
given = json.load(sys.stdin)
def matrix(rows):
    out = numpy.zeros((len(rows), given["words"]))
    for at, row in enumerate(rows):
        for word, weight in row:
            out[at, word] = weight
    return out
def whole(rows):
    return rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
documents = whole(matrix(given["documents"]))
values, vectors = numpy.linalg.eigh(documents @ documents.T)
most = slice(-given["dimensions"], None)
space = documents.T @ (vectors[:, most] / numpy.sqrt(numpy.maximum(values[most], 1e-12)))
near = whole(matrix(given["queries"]) @ space) @ whole(documents @ space).T
json.dump(near.tolist(), sys.stdout)
"""


class Peers:
    """What could be installed. What could not is told by `missing`, with the reason."""

    def __init__(self, cache):
        self.python = Path(cache) / "peers" / "bin" / "python"
        self.missing = {}
        try:
            if not self.python.exists():
                run(["python3", "-m", "venv", self.python.parent.parent])
        except Failed as error:
            self.missing = dict.fromkeys(PACKAGES, str(error))
            return
        for package in PACKAGES:
            try:
                if run([self.python, "-c", f"import {package}"], may_fail=True).code != 0:
                    run([self.python, "-m", "pip", "install", "--quiet", package])
            except Failed as error:
                note(f"{package} is missing and left out: {error}")
                self.missing[package] = str(error)

    def has(self, package):
        return package not in self.missing

    def run(self, program, arguments, given=None):
        """Runs one of the programs above; `given` is its standard input, as JSON."""
        data = None if given is None else json.dumps(given).encode()
        return run([self.python, "-c", program, *arguments], data=data)
