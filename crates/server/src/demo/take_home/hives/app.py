"""Hives of a beekeeping association: a small API without dependencies."""

import json
import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import parse_qs, urlsplit

STATUSES = ("occupied", "empty", "lost")
SORTABLE = ("label", "weight_g", "id")


class Problem(Exception):
    def __init__(self, status, detail, field=None):
        super().__init__(detail)
        self.status, self.detail, self.field = status, detail, field


class Store:
    """Rows in memory. One lock is enough for an association."""

    def __init__(self):
        self.lock, self.next = Lock(), 1
        self.apiaries, self.hives = {}, {}

    def add(self, rows, row):
        row = {"id": self.next, **row}
        rows[self.next] = row
        self.next += 1
        return row


def text(body, field, most):
    value = body.get(field)
    if not isinstance(value, str) or not value.strip() or len(value) > most:
        raise Problem(422, f"is text of 1 to {most} characters", field)
    return value


def checked_hive(store, body, before=None):
    body = {**(before or {}), **body}
    label = text(body, "label", 60)
    weight = body.get("weight_g")
    if not isinstance(weight, int) or isinstance(weight, bool) or not 0 <= weight <= 300_000:
        raise Problem(422, "is a whole number from 0 to 300000", "weight_g")
    if body.get("apiary_id") not in store.apiaries:
        raise Problem(422, "names no apiary", "apiary_id")
    if body.get("status") not in STATUSES:
        raise Problem(422, "is occupied, empty or lost", "status")
    for other in store.hives.values():
        if other["label"] == label and other["id"] != body.get("id"):
            raise Problem(409, "another hive has this label", "label")
    return {"label": label, "apiary_id": body["apiary_id"], "weight_g": weight, "status": body["status"]}


def page(rows, query):
    key = query.get("sort", ["id"])[0]
    name = key.removeprefix("-")
    if name in SORTABLE:
        rows = sorted(rows, key=lambda row: row[name], reverse=key.startswith("-"))
    try:
        size, number = int(query.get("limit", ["20"])[0]), int(query.get("page", ["1"])[0])
    except ValueError:
        raise Problem(422, "limit and page are whole numbers") from None
    if not 1 <= size <= 100 or number < 1:
        raise Problem(422, "limit is 1 to 100 and page begins at 1")
    return {"hives": rows[(number - 1) * size : number * size], "total": len(rows)}


class Api(BaseHTTPRequestHandler):
    store = Store()

    def body(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
        except ValueError:
            raise Problem(400, "the body is no JSON") from None
        if not isinstance(body, dict):
            raise Problem(422, "the body is no object")
        return body

    def found(self, rows, number):
        row = rows.get(int(number))
        if row is None:
            raise Problem(404, "there is no such row")
        return row

    def route(self, method):
        address = urlsplit(self.path)
        query, store = parse_qs(address.query), self.store
        if address.path == "/apiaries" and method == "POST":
            return 201, store.add(store.apiaries, {"name": text(self.body(), "name", 60)})
        if address.path == "/hives" and method == "GET":
            return 200, page(list(store.hives.values()), query)
        if address.path == "/hives" and method == "POST":
            return 201, store.add(store.hives, checked_hive(store, self.body()))
        if match := re.fullmatch(r"/apiaries/(\d{1,12})/hives", address.path):
            apiary = self.found(store.apiaries, match[1])
            return 200, page([row for row in store.hives.values() if row["apiary_id"] == apiary["id"]], query)
        if match := re.fullmatch(r"/hives/(\d{1,12})", address.path):
            row = self.found(store.hives, match[1])
            if method == "GET":
                return 200, row
            if method == "PATCH":
                row.update(checked_hive(store, self.body(), row))
                return 200, row
            if method == "DELETE":
                del store.hives[row["id"]]
                return 204, None
            raise Problem(405, "GET, PATCH or DELETE")
        raise Problem(404, "nothing is here")

    def handle_any(self):
        try:
            with self.store.lock:
                status, answer = self.route(self.command)
        except Problem as problem:
            status, answer = problem.status, {"error": problem.detail, "field": problem.field}
        data = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8000"))), Api).serve_forever()
