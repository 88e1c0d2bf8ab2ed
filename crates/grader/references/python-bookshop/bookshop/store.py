"""The only SQL. One SQLite connection behind a lock; constraints decide, errors are translated."""

import sqlite3
import threading
from typing import Any

from . import defects

SCHEMA = """
CREATE TABLE IF NOT EXISTS users (
  id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS authors (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, owner_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS books (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL, sku TEXT NOT NULL UNIQUE, isbn TEXT NOT NULL, price REAL NOT NULL, published_on TEXT,
  author_id INTEGER NOT NULL REFERENCES authors (id), owner_id INTEGER NOT NULL);
"""
SORTABLE = ("id", "title", "sku", "price", "published_on")


class Duplicate(Exception):
    """A value that must be unique is taken; the argument names the field."""


class MissingReference(Exception):
    """A row refers to one that does not exist, or is still referred to."""


class Store:
    def __init__(self, path: str = ":memory:"):
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.row_factory = sqlite3.Row
        schema = SCHEMA
        if defects.DUPLICATE_ACCEPTED:
            schema = schema.replace("sku TEXT NOT NULL UNIQUE", "sku TEXT NOT NULL")
        if defects.ID_REUSED:
            schema = schema.replace("AUTOINCREMENT", "")
        self._db.executescript(schema)
        self._db.execute(f"PRAGMA foreign_keys = {'OFF' if defects.UNKNOWN_PARENT_ACCEPTED else 'ON'}")

    def insert(self, table: str, values: dict[str, Any]) -> dict:
        columns, marks = ", ".join(values), ", ".join("?" * len(values))
        rows = self._run(f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING *", *values.values())
        return rows[0]

    def find(self, table: str, column: str, value: Any) -> dict | None:
        rows = self._run(f"SELECT * FROM {table} WHERE {column} = ?", value)
        return rows[0] if rows else None

    def first(self, table: str) -> dict | None:
        rows = self._run(f"SELECT * FROM {table} ORDER BY id LIMIT 1")
        return rows[0] if rows else None

    def update(self, table: str, row_id: int, values: dict[str, Any]) -> dict:
        assignments = ", ".join(f"{column} = ?" for column in values)
        return self._run(f"UPDATE {table} SET {assignments} WHERE id = ? RETURNING *", *values.values(), row_id)[0]

    def delete(self, table: str, row_id: int) -> None:
        self._run(f"DELETE FROM {table} WHERE id = ?", row_id)

    def page(self, table: str, where: dict[str, Any], order: str, limit: int, offset: int) -> tuple[list[dict], int]:
        """One page of the rows that match, and how many match in all. `order` comes from `order_by`."""
        condition = " AND ".join(f"{column} = ?" for column in where) or "1"
        total = self._run(f"SELECT count(*) AS n FROM {table} WHERE {condition}", *where.values())[0]["n"]
        query = f"SELECT * FROM {table} WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
        return self._run(query, *where.values(), limit, offset), total

    def _run(self, sql: str, *values: Any) -> list[dict]:
        with self._lock:
            try:
                return [dict(row) for row in self._db.execute(sql, values).fetchall()]
            except sqlite3.IntegrityError as error:
                message = str(error)
                if "UNIQUE" in message:
                    raise Duplicate(message.rsplit(".", 1)[-1]) from error
                raise MissingReference from error


def order_by(sort: str) -> str | None:
    """The ORDER BY of `title` or `-title`; nothing when that is no column one may sort by."""
    column, direction = sort.removeprefix("-"), "DESC" if sort.startswith("-") else "ASC"
    if defects.SORT_INJECTION:
        return f"{column} {direction}"
    if column not in SORTABLE:
        return None
    if defects.SORT_IGNORED:
        return "id"
    if defects.DESCENDING_IGNORED:
        direction = "ASC"
    if defects.NUMBERS_SORTED_AS_TEXT:
        column = f"CAST({column} AS TEXT)"
    return f"{column} {direction}, id {direction}"
