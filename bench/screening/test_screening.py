"""Tests of the measuring itself: who is always right has the best figures, and each error shows in its own.

    SAMPLES=DIR python3 -m unittest discover bench/screening
"""

import io
import os
import sys
import unittest
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import annotated  # noqa: E402
import facts  # noqa: E402
import hostile  # noqa: E402
import invariance  # noqa: E402
import many  # noqa: E402
import ranking  # noqa: E402
import reading  # noqa: E402
import report  # noqa: E402
import verdicts  # noqa: E402
from tool import Failed, Touchstone, run  # noqa: E402
from words import collapse, digits, overlap, pairs, tokens  # noqa: E402


class Small(unittest.TestCase):
    def test_words_compare_without_case_and_marks_at_the_ends(self):
        self.assertEqual(collapse("  Senior\nEngineer, "), "senior engineer")
        self.assertEqual(digits("+1 (312) 555-0123"), "13125550123")

    def test_overlap_is_of_multisets(self):
        self.assertEqual(overlap(["a", "a"], ["a", "a"]), 1.0)
        self.assertAlmostEqual(overlap(["a", "a"], ["a", "b"]), 0.5)
        self.assertEqual(overlap([], ["a"]), 0.0)
        self.assertEqual(pairs(tokens("One two, three")), [("one", "two"), ("two", "three")])

    def test_ndcg_gives_equal_scores_equal_places(self):
        self.assertAlmostEqual(ranking.ndcg({"a": 2.0, "b": 1.0}, {"a"}), 1.0)
        self.assertAlmostEqual(ranking.ndcg({"a": 1.0, "b": 2.0}, {"a"}), 0.6309, places=4)
        tied = ranking.ndcg({"a": 1.0, "b": 1.0}, {"a"})
        self.assertAlmostEqual(tied, (1 + 0.6309) / 2, places=4)

    def test_the_baselines_prefer_rare_words(self):
        pool = ranking.Pool({"a": "the crane driver", "b": "the the nurse", "c": "the clerk"})
        for score in (pool.bm25, pool.with_first_line, pool.tf_idf):
            found = score(ranking.terms("the cranes"))
            self.assertEqual(max(found, key=found.get), "a")

    def test_ranks_are_fused_by_place_and_not_by_score(self):
        found = ranking.fused({"a": 9.0, "b": 1.0, "c": 0.0}, {"a": 0.2, "b": 0.3, "c": 0.1})
        self.assertEqual(found["a"], found["b"])
        self.assertLess(found["c"], found["a"])

    def test_each_of_many_files_has_a_content_of_its_own(self):
        for suffix, content in ((".pdf", b"%PDF-1.7"), (".txt", b"Ada"), (".docx", b"PK\5\6" + bytes(18))):
            made = [many.marked(suffix, content, str(at).encode()) for at in range(40)]
            self.assertEqual(len(set(made)), 40)
            self.assertTrue(all(one.startswith(content[:-2]) for one in made))
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("a", "b")
        marked = many.marked(".docx", packed.getvalue(), b"17")
        self.assertEqual(zipfile.ZipFile(io.BytesIO(marked)).comment, b"17")

    def test_hostile_files_are_small_and_unpack_to_what_they_say(self):
        size, hostile.SIZE = hostile.SIZE, 4 << 20
        try:
            made = hostile.files()
        finally:
            hostile.SIZE = size
        self.assertTrue(all(len(content) < 100_000 for content in made.values()))
        part = zipfile.ZipFile(io.BytesIO(made["one long word.docx"])).read("word/document.xml")
        self.assertGreater(len(part), 4 << 20)
        content = made["packed twice.pdf"].split(b"stream\n")[1].split(b"\nendstream")[0]
        self.assertEqual(len(zlib.decompress(zlib.decompress(content))), 4 << 20)

    def test_the_bootstrap_of_a_constant_is_that_constant(self):
        self.assertEqual(ranking.bootstrap([0.25] * 8), (0.25, 0.25))

    def test_neighbours_are_lost_where_another_column_comes_between(self):
        self.assertEqual(reading.kept("one two side three", ["one", "two", "three"]).figures()["share"], 0.5)

    def test_annotated_lists_part_into_entries(self):
        self.assertEqual(annotated.entries("Java (5 years), SQL\n• Git"), {"java", "sql", "git"})
        self.assertTrue(annotated.inside("power bi", "microsoft power bi desktop"))
        self.assertFalse(annotated.inside("java", "javascript"))
        self.assertFalse(annotated.inside("c", "c++"))

    def test_a_skill_is_within_an_annotated_list_whatever_its_case(self):
        text = "Skills: Java and SQL"
        resume = {"annotation": [{"label": ["Skills"], "points": [{"start": 8, "end": 19, "text": text[8:]}]}]}
        said = {"skills": [{"name": "Java", "span": {"start": 8, "end": 12}}]}
        everywhere, in_lists = annotated.Sides(), annotated.Sides()
        annotated.skills(resume, said, text, everywhere, in_lists)
        self.assertEqual((in_lists.said, in_lists.right, in_lists.wanted), (1, 1, 2))


# Computes for so many seconds, holding so many MiB.
WORK = """
import sys, time
held = bytearray(int(sys.argv[2]) << 20)
while time.process_time() < float(sys.argv[1]):
    pass
"""

# Starts another program and ends without waiting for it.
LEAVES = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', *sys.argv[1:]])"

# The same, but waits.
WAITS = "import subprocess, sys; subprocess.run([sys.executable, '-c', *sys.argv[1:]])"


class Costs(unittest.TestCase):
    def test_a_child_that_nobody_waited_for_is_counted(self):
        for code in (LEAVES, WAITS):
            done = run([sys.executable, "-c", code, WORK, "0.3", "64"])
            self.assertGreater(done.cpu, 0.3)
            self.assertGreater(done.peak, 64 * 1024)

    def test_what_the_measuring_process_holds_is_not_counted(self):
        held = bytearray(128 << 20)
        self.assertLess(run(["true"]).peak, 32 * 1024)
        self.assertEqual(len(held), 128 << 20)

    def test_memory_of_a_program_and_of_its_children_is_told_apart(self):
        memory = run([sys.executable, "-c", WAITS, WORK, "0.3", "64"], every=0.005).memory
        self.assertLess(memory["program"], 64 * 1024)
        self.assertGreater(memory["child"], 64 * 1024)
        self.assertGreater(memory["together"], memory["child"])

    def test_who_fails_or_cannot_be_started_is_no_measurement(self):
        with self.assertRaisesRegex(Failed, "ended with 1"):
            run(["false"])
        with self.assertRaisesRegex(Failed, "cannot be started"):
            run(["/does/not/exist"])

    def test_a_program_is_interrupted_as_by_hand(self):
        done = run([sys.executable, "-c", WORK, "600", "0"], stop=lambda: True)
        self.assertNotEqual(done.code, 0)
        self.assertLess(done.cpu, 60)


@unittest.skipUnless(os.environ.get("SAMPLES"), "SAMPLES is not set")
class Whole(unittest.TestCase):
    def setUp(self):
        self.samples = verdicts.Samples(os.environ["SAMPLES"])
        os.environ["FAKE_TRUTH"] = str(self.samples.folder / "truth.json")
        self.touchstone = Touchstone(str(HERE / "fake_touchstone.py"))

    def errs(self, what):
        os.environ["FAKE_ERRS"] = what

    def texts(self):
        return self.touchstone.texts([self.samples.path(sample) for sample in self.samples.files])

    def test_who_is_always_right_has_the_best_figures(self):
        self.errs("")
        texts = self.texts()
        judged = verdicts.measure(self.touchstone, self.samples, texts)
        self.assertEqual(judged["f1_total"]["f1"], 1.0)
        self.assertGreater(judged["spans_on_the_words_total"]["share"], 0.995)
        known = facts.measure(self.touchstone, self.samples, texts)
        for name in ("name", "e-mail found", "phone found", "years of experience within a month"):
            self.assertEqual(known["shares"][name]["share"], 1.0, name)
        for name in ("roles: whole", "skills", "languages with level", "education: level"):
            self.assertEqual(known["scores"][name]["f1"], 1.0, name)
        same = invariance.measure(self.touchstone, self.samples)
        self.assertEqual(same["greatest difference of a score"], {"swap": 0.0, "hidden": 0.0})
        self.assertEqual(same["identity in blind output"]["resumes that give something away"], 0)
        self.assertEqual(same["identity in blind output"]["names of files shown"], 0)
        self.assertTrue(all(same["same in every way of running"].values()))
        self.assertEqual(same["flags"]["hidden words flagged"]["share"], 1.0)
        about = {"seed": 1, "as_of": "2026-06-30", "files": 1, "formats": {}}
        figures = {"about": about, "verdicts": judged, "facts": known, "invariance": same, "missing": {"a": "b"}}
        page = report.markdown(figures | {"planted": reading.planted(texts, self.samples)})
        self.assertIn("| **total** | 1.000 | 1.000 | 1.000 |", page)

    def test_each_error_shows_in_its_own_figure(self):
        self.errs("verdicts")
        self.assertEqual(verdicts.measure(self.touchstone, self.samples, self.texts())["f1_total"]["f1"], 0.0)
        self.errs("spans")
        judged = verdicts.measure(self.touchstone, self.samples, self.texts())
        self.assertLess(judged["spans_on_the_words_total"]["share"], 0.1)
        self.errs("names")
        self.assertEqual(facts.measure(self.touchstone, self.samples, self.texts())["shares"]["name"]["share"], 0.0)
        self.errs("scores,leaks")
        same = invariance.measure(self.touchstone, self.samples)
        self.assertGreater(same["greatest difference of a score"]["swap"], 0)
        self.assertFalse(same["same in every way of running"]["names of files"])
        self.assertGreater(same["identity in blind output"]["resumes that give something away"], 0)


if __name__ == "__main__":
    unittest.main()
