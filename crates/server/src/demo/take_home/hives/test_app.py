import unittest

import app


class Hives(unittest.TestCase):
    def setUp(self):
        self.store = app.Store()
        self.apiary = self.store.add(self.store.apiaries, {"name": "Orchard"})
        self.body = {"label": "Linden", "apiary_id": 1, "weight_g": 24500, "status": "occupied"}

    def test_a_hive_that_is_right_is_taken(self):
        self.assertEqual(app.checked_hive(self.store, self.body)["label"], "Linden")

    def test_what_is_wrong_is_named(self):
        for field, value in [("label", " "), ("weight_g", -1), ("apiary_id", 9), ("status", "gone")]:
            with self.assertRaises(app.Problem) as raised:
                app.checked_hive(self.store, {**self.body, field: value})
            self.assertEqual(raised.exception.field, field)

    def test_no_two_hives_have_one_label(self):
        self.store.add(self.store.hives, self.body)
        with self.assertRaises(app.Problem) as raised:
            app.checked_hive(self.store, self.body)
        self.assertEqual(raised.exception.status, 409)

    def test_pages_follow_one_another(self):
        rows = [{"id": number, "label": "x", "weight_g": -number} for number in range(5)]
        pages = app.page(rows, {"limit": ["2"], "page": ["2"], "sort": ["weight_g"]})
        self.assertEqual(([row["id"] for row in pages["hives"]], pages["total"]), ([2, 1], 5))


if __name__ == "__main__":
    unittest.main()
