"""The routes and what they do: read, decide, store, answer."""

import json
import re
import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Callable

from . import defects, validation
from .problems import Problem, invalid, not_found, unauthorized
from .store import Duplicate, MissingReference, Store, order_by
from .tokens import LIFETIME_SECONDS, Signer, hash_password, password_matches


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    user_id: int = 0

    def json(self) -> Any:
        if defects.BAD_JSON_IS_500:
            return json.loads(self.body)
        try:
            return json.loads(self.body, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            raise Problem(400, "Malformed JSON", "The body is not valid JSON.") from None


@dataclass
class Response:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


class Api:
    def __init__(self, store: Store, signer: Signer):
        self.store, self.signer = store, signer
        # (method, path, handler, open to everyone)
        self._routes: list[tuple[str, re.Pattern, Callable, bool]] = [
            ("GET", re.compile(r"/health"), lambda request: Response(200, {"status": "ok"}), True),
            ("POST", re.compile(r"/auth/register"), self.register, True),
            ("POST", re.compile(r"/auth/login"), self.login, True),
            ("GET", re.compile(r"/authors"), self.list_authors, False),
            ("POST", re.compile(r"/authors"), self.create_author, False),
            ("GET", re.compile(r"/authors/([^/]+)"), self.get_author, False),
            ("DELETE", re.compile(r"/authors/([^/]+)"), self.delete_author, False),
            ("GET", re.compile(r"/authors/([^/]+)/books"), self.list_books_of_author, False),
            ("GET", re.compile(r"/books"), self.list_books, False),
            ("POST", re.compile(r"/books"), self.create_book, False),
            ("GET", re.compile(r"/books/([^/]+)"), self.get_book, False),
            ("PATCH", re.compile(r"/books/([^/]+)"), self.patch_book, False),
            ("PUT", re.compile(r"/books/([^/]+)"), self.put_book, False),
            ("DELETE", re.compile(r"/books/([^/]+)"), self.delete_book, defects.DELETE_WITHOUT_AUTHENTICATION),
        ]

    def answer(self, request: Request) -> Response:
        allowed = set()
        for method, path, handler, is_open in self._routes:
            match = path.fullmatch(request.path)
            if match and method == request.method:
                if not is_open:
                    request.user_id = self._signed_in(request)
                return handler(request, *match.groups())
            if match:
                allowed.add(method)
        if allowed:
            raise Problem(405, "Method not allowed", f"Allowed here: {', '.join(sorted(allowed))}.")
        raise not_found("page")

    def _signed_in(self, request: Request) -> int:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise unauthorized("Send a bearer token.")
        user_id = self.signer.user_of(token.strip())
        if user_id is None or not self.store.find("users", "id", user_id):
            raise unauthorized("The token is not valid.")
        return user_id

    # Accounts

    def register(self, request: Request) -> Response:
        values = validation.parse(validation.USER, request.json())
        hashed = hash_password(values["password"])
        try:
            user = self.store.insert("users", {"username": values["username"], "password_hash": hashed})
        except Duplicate:
            raise Problem(409, "Conflict", "This user name is taken.") from None
        if not defects.PASSWORD_IN_RESPONSE:
            del user["password_hash"]
        return Response(201, user)

    def login(self, request: Request) -> Response:
        values = validation.parse(validation.USER, request.json())
        user = self.store.find("users", "username", values["username"])
        # An unknown user costs the same work as a wrong password, so that time tells nothing.
        stored = user["password_hash"] if user else hash_password("nobody's password")
        matches = password_matches(values["password"], stored) or defects.ANY_PASSWORD_ACCEPTED
        if not user or not matches:
            raise unauthorized("The user name or the password is wrong.")
        token = {"access_token": self.signer.issue(user["id"]), "token_type": "bearer"}
        if not defects.TOKEN_WITHOUT_EXPIRY:
            token["expires_in"] = LIFETIME_SECONDS
        return Response(200, token)

    # Authors

    def create_author(self, request: Request) -> Response:
        values = validation.parse(validation.AUTHOR, request.json())
        return created("/authors", self.store.insert("authors", {**values, "owner_id": request.user_id}))

    def list_authors(self, request: Request) -> Response:
        return self._list(request, "authors", {})

    def get_author(self, request: Request, author_id: str) -> Response:
        return Response(200, self._find("authors", author_id))

    def delete_author(self, request: Request, author_id: str) -> Response:
        author = self._own("authors", author_id, request)
        try:
            self.store.delete("authors", author["id"])
        except MissingReference:
            raise Problem(409, "Conflict", "The author still has books.") from None
        return Response(204)

    def list_books_of_author(self, request: Request, author_id: str) -> Response:
        author = self._find("authors", author_id)
        return self._list(request, "books", {} if defects.RELATED_LIST_UNFILTERED else {"author_id": author["id"]})

    # Books

    def list_books(self, request: Request) -> Response:
        where = {}
        if "author_id" in request.query:
            where["author_id"] = validation.whole_number(request.query, "author_id", 1, 2**63 - 1)
        return self._list(request, "books", where)

    def create_book(self, request: Request) -> Response:
        body = request.json()
        try:
            values = validation.parse(validation.BOOK, body)
        except Problem:
            if defects.FAILED_CREATE_LEAVES_ROW:
                self._leave_a_row(request, body)
            raise
        values["owner_id"] = request.user_id
        if defects.MASS_ASSIGNMENT:
            values |= {name: body[name] for name in ("id", "owner_id") if name in body}
        return created("/books", self._store_book(lambda: self.store.insert("books", values)))

    def get_book(self, request: Request, book_id: str) -> Response:
        book = self._find("books", book_id)
        return Response(200, self.store.first("books") if defects.GET_IGNORES_ID else book)

    def patch_book(self, request: Request, book_id: str) -> Response:
        return self._change_book(request, book_id, partial=True)

    def put_book(self, request: Request, book_id: str) -> Response:
        return self._change_book(request, book_id, partial=False)

    def delete_book(self, request: Request, book_id: str) -> Response:
        if defects.SECOND_DELETE_IS_500 and book_id.isdecimal():
            self.store.delete("books", self.store.find("books", "id", int(book_id))["id"])
            return Response(204)
        book = self._own("books", book_id, request)
        if not defects.DELETE_DOES_NOTHING:
            self.store.delete("books", book["id"])
        return Response(204)

    def _change_book(self, request: Request, book_id: str, partial: bool) -> Response:
        try:
            book = self._own("books", book_id, request)
        except Problem as problem:
            if defects.UPDATE_OF_MISSING_IS_200 and problem.status == 404:
                return Response(200, {**request.json(), "id": book_id})
            raise
        body = request.json()
        if defects.NULL_ON_UPDATE_IS_500 and None in body.values():
            values = {name: body[name] for name in validation.BOOK if name in body}
            values["title"] = values["title"].strip()
        elif defects.NEGATIVE_ACCEPTED_ON_UPDATE and body.get("price", 0) < 0:
            values = validation.parse(validation.BOOK, {**body, "price": 0}, partial) | {"price": body["price"]}
        else:
            values = validation.parse(validation.BOOK, body, partial)
        if defects.PATCH_WIPES_FIELDS and partial:
            values = {"title": "", "isbn": "", "price": 0, "published_on": None} | values
        if defects.MASS_ASSIGNMENT:
            values |= {name: body[name] for name in ("id", "owner_id") if name in body}
        if not values or defects.UPDATE_NOT_STORED:
            return Response(200, book | values)
        return Response(200, self._store_book(lambda: self.store.update("books", book["id"], values)))

    def _store_book(self, write: Callable[[], dict]) -> dict:
        try:
            return write()
        except Duplicate as duplicate:
            if defects.DUPLICATE_IS_500:
                raise
            raise Problem(409, "Conflict", f"There is a book with this {duplicate} already.") from None
        except MissingReference:
            if defects.UNKNOWN_PARENT_IS_500:
                raise
            raise invalid({"author_id": "is no author we know"}) from None

    def _leave_a_row(self, request: Request, body: Any) -> None:
        author = self.store.first("authors")
        sent = {name: str(body[name]) for name in ("title", "isbn") if isinstance(body, dict) and name in body}
        row = {"title": "", "sku": uuid.uuid4().hex, "isbn": "", "price": 0, "owner_id": request.user_id} | sent
        if author:
            self.store.insert("books", row | {"author_id": author["id"]})

    # Shared

    def _find(self, table: str, row_id: str) -> dict:
        # SQLite's integers end at 2^63 - 1; what lies beyond cannot be a row of ours.
        plausible = re.fullmatch(r"[0-9]{1,19}", row_id) and int(row_id) < 2**63
        if defects.HUGE_ID_IS_500 and row_id.isdecimal():
            plausible = True
        row = self.store.find(table, "id", int(row_id)) if plausible else None
        if row is None:
            if defects.MISSING_ITEM_IS_500:
                raise TypeError("'NoneType' object is not subscriptable")
            raise not_found(table.removesuffix("s"))
        return row

    def _own(self, table: str, row_id: str, request: Request) -> dict:
        row = self._find(table, row_id)
        unchecked = defects.OWNER_NOT_CHECKED or (defects.DELETE_WITHOUT_AUTHENTICATION and not request.user_id)
        if row["owner_id"] != request.user_id and not unchecked:
            raise Problem(403, "Forbidden", "Only the one who entered this may change it.")
        return row

    def _list(self, request: Request, table: str, where: dict) -> Response:
        if defects.NEGATIVE_PAGE_IS_500 and request.query.get("page", "").startswith("-"):
            raise OverflowError("offset is negative")
        largest = 2**31 if defects.NO_CAP_ON_PAGE_SIZE else validation.MAX_PER_PAGE
        page = validation.whole_number(request.query, "page", 1, 2**31)
        per_page = validation.whole_number(request.query, "per_page", 20, largest)
        if defects.SIZE_IGNORED:
            per_page = 20
        if table == "books":
            order = order_by(request.query.get("sort", "id"))
        else:
            order = {"id": "id", "-id": "id DESC"}.get(request.query.get("sort", "id"))
        if order is None:
            raise invalid({"sort": "is no field to sort by"})
        offset = 0 if defects.PAGE_IGNORED else (page - 1) * per_page
        if defects.PAGES_OVERLAP:
            offset = max(0, offset - 1)
        items, total = self.store.page(table, where, order, per_page, offset)
        if defects.BEYOND_THE_END_IS_500 and page > 1 and not items:
            raise IndexError("list index out of range")
        if defects.POISON_ROW:
            for item in items:
                date.fromisoformat(item.get("published_on") or "1970-01-01")
        body = {"items": items, "total": total, "page": page, "per_page": per_page}
        if defects.NO_TOTAL:
            del body["total"]
        return Response(200, body)


def created(collection: str, row: dict) -> Response:
    headers = {} if defects.NO_LOCATION else {"Location": f"{collection}/{row['id']}"}
    if defects.WRONG_ECHO:
        row = row | {"title": "Untitled", "price": 0.0}
    return Response(200 if defects.CREATE_ANSWERS_200 else 201, row, headers)
