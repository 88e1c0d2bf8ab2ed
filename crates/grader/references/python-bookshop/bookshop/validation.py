"""Turns what a client sent into values that may be stored, or says what is wrong with each field."""

import re
from datetime import date
from typing import Any, Callable

from . import defects
from .problems import Problem, invalid

MAX_TITLE = 200
MAX_PRICE = 100_000
MAX_PER_PAGE = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def text(longest: int) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("must be a string")
        value = value.strip()
        if not value and not defects.EMPTY_TITLE_ACCEPTED:
            raise ValueError("must not be empty")
        if len(value) > longest and not defects.UNBOUNDED_TITLE_ACCEPTED:
            raise ValueError(f"must be at most {longest} characters")
        if _CONTROL.search(value):
            raise ValueError("must not contain control characters")
        return value

    return check


def price(value: Any) -> float:
    # A bool is an int in Python, but not a price.
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("must be a number")
    if value < 0 and not defects.NEGATIVE_ACCEPTED:
        raise ValueError("must not be negative")
    if value > MAX_PRICE:
        raise ValueError(f"must be at most {MAX_PRICE}")
    return round(float(value), 2)


def isbn(value: Any) -> str:
    digits = text(20)(value).replace("-", "").replace(" ", "")
    if defects.BAD_FORMAT_ACCEPTED:
        return digits
    if not re.fullmatch(r"97[89][0-9]{10}", digits):
        raise ValueError("must be an ISBN of 13 digits")
    if sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits)) % 10:
        raise ValueError("has a wrong check digit")
    return digits


def day(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("must be a date such as 1965-08-01")
    if not defects.POISON_ROW:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise ValueError("is no day of the calendar") from None
    return value


def number_of_row(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 2**63:
        raise ValueError("must be the id of a row")
    return value


def password(value: Any) -> str:
    if not isinstance(value, str) or not 8 <= len(value) <= 128:
        raise ValueError("must be a string of 8 to 128 characters")
    if _CONTROL.search(value):
        raise ValueError("must not contain control characters")
    return value


AUTHOR = {"name": text(120)}
USER = {"username": text(40), "password": password}
BOOK = {
    "title": text(MAX_TITLE),
    "sku": text(40),
    "isbn": isbn,
    "price": price,
    "published_on": day,
    "author_id": number_of_row,
}
OPTIONAL = {"published_on"}


def parse(fields: dict[str, Callable], body: Any, partial: bool = False) -> dict[str, Any]:
    """The known fields of a body, checked. Unknown ones are ignored; a partial body may lack any."""
    if not isinstance(body, dict):
        raise Problem(422, "Validation failed", "The body must be a JSON object.")
    values, errors = {}, {}
    for name, check in fields.items():
        if name not in body:
            if not partial and name not in OPTIONAL:
                errors[name] = "is required"
            elif not partial:
                values[name] = None
            continue
        try:
            values[name] = check(body[name])
        except ValueError as error:
            errors[name] = str(error)
    if errors:
        raise invalid(errors)
    return values


def whole_number(query: dict[str, str], name: str, default: int, largest: int) -> int:
    """A number of the query from 1; what is larger than the largest is cut down to it."""
    given = query.get(name, str(default))
    if not re.fullmatch(r"[0-9]{1,18}", given) or int(given) < 1:
        raise invalid({name: "must be a whole number from 1"})
    return min(int(given), largest)
