import json
import unittest

from bookshop import tokens
from bookshop.api import Api, Request
from bookshop.problems import Problem
from bookshop.store import Store
from bookshop.tokens import Signer

tokens.PASSWORD_COST = 2


class Shop(unittest.TestCase):
    def setUp(self):
        self.api = Api(Store(), Signer())
        self.tokens = {name: self.sign_in(name) for name in ("ann", "bob")}
        self.author = self.call("POST", "/authors", {"name": "Frank Herbert"}).body["id"]

    def sign_in(self, name):
        login = {"username": name, "password": "long enough"}
        self.call("POST", "/auth/register", login, user=None)
        return self.call("POST", "/auth/login", login, user=None).body["access_token"]

    def call(self, method, path, body=None, user="ann", **query):
        headers = {"authorization": f"Bearer {self.tokens[user]}"} if user else {}
        return self.api.answer(Request(method, path, query, headers, json.dumps(body).encode()))

    def book(self, sku="A-1", **changes):
        values = {"title": "Dune", "sku": sku, "isbn": "978-0-441-01359-3", "price": 9.5, "author_id": self.author}
        return values | changes

    def create(self, sku="A-1", **changes):
        return self.call("POST", "/books", self.book(sku, **changes)).body

    def refused(self, status, *call, **options):
        with self.assertRaises(Problem) as caught:
            self.call(*call, **options)
        self.assertEqual(caught.exception.status, status)
        return caught.exception

    def test_a_created_book_can_be_read(self):
        response = self.call("POST", "/books", self.book())
        self.assertEqual(response.status, 201)
        self.assertEqual(self.call("GET", response.headers["Location"]).body, response.body)

    def test_a_wrong_field_is_named(self):
        for field, value in {"title": " ", "price": -1, "isbn": "9780441013590", "published_on": "2024-02-30"}.items():
            problem = self.refused(422, "POST", "/books", self.book(**{field: value}))
            self.assertEqual(list(problem.errors), [field])

    def test_an_unknown_author_is_refused(self):
        self.assertIn("author_id", self.refused(422, "POST", "/books", self.book(author_id=999)).errors)

    def test_a_sku_is_taken_once(self):
        self.create("A-1")
        self.refused(409, "POST", "/books", self.book("A-1"))

    def test_patch_keeps_what_it_does_not_name(self):
        book = self.create()
        self.assertEqual(self.call("PATCH", f"/books/{book['id']}", {"price": 3}).body, book | {"price": 3.0})

    def test_put_asks_for_all_fields(self):
        book = self.create()
        self.refused(422, "PUT", f"/books/{book['id']}", {"title": "Dune"})
        self.assertEqual(self.call("PUT", f"/books/{book['id']}", self.book(title="Emma")).body["title"], "Emma")

    def test_a_client_chooses_neither_id_nor_owner(self):
        book = self.create(id=77, owner_id=2)
        self.assertNotEqual(book["id"], 77)
        self.assertEqual(book["owner_id"], 1)

    def test_only_the_owner_changes_a_book(self):
        path = f"/books/{self.create()['id']}"
        self.refused(403, "PATCH", path, {"price": 1}, user="bob")
        self.refused(403, "DELETE", path, user="bob")
        self.assertEqual(self.call("GET", path, user="bob").status, 200)

    def test_a_deleted_book_is_gone(self):
        path = f"/books/{self.create()['id']}"
        self.assertEqual(self.call("DELETE", path).status, 204)
        for method in ("GET", "DELETE"):
            self.refused(404, method, path)

    def test_pages_do_not_overlap_and_end(self):
        for number in range(5):
            self.create(f"A-{number}")
        pages = [self.call("GET", "/books", page=str(page), per_page="2").body for page in (1, 2, 3, 4)]
        self.assertEqual([[b["sku"][-1] for b in p["items"]] for p in pages], [["0", "1"], ["2", "3"], ["4"], []])
        self.assertEqual({page["total"] for page in pages}, {5})

    def test_prices_sort_as_numbers_both_ways(self):
        for price in (9, 100, 20):
            self.create(f"P-{price}", price=price)
        for sort, expected in {"price": [9, 20, 100], "-price": [100, 20, 9]}.items():
            books = self.call("GET", "/books", sort=sort).body["items"]
            self.assertEqual([book["price"] for book in books], expected)

    def test_only_columns_sort(self):
        self.refused(422, "GET", "/books", sort="title; DROP TABLE books")

    def test_books_of_an_author_are_that_authors(self):
        other = self.call("POST", "/authors", {"name": "Jane Austen"}).body["id"]
        self.create("A-1")
        self.create("A-2", author_id=other)
        books = self.call("GET", f"/authors/{other}/books").body["items"]
        self.assertEqual([book["sku"] for book in books], ["A-2"])

    def test_an_author_with_books_stays(self):
        self.create()
        self.refused(409, "DELETE", f"/authors/{self.author}")

    def test_a_huge_id_is_not_found(self):
        self.refused(404, "GET", f"/books/{2**63}")

    def test_without_a_token_nothing_is_open(self):
        for method, path in (("GET", "/books"), ("POST", "/books"), ("DELETE", "/books/1")):
            self.refused(401, method, path, user=None)

    def test_a_wrong_password_is_refused(self):
        self.refused(401, "POST", "/auth/login", {"username": "ann", "password": "wrong enough"}, user=None)


if __name__ == "__main__":
    unittest.main()
