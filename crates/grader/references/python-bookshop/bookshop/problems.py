"""What can go wrong, as RFC 9457 problem documents."""


class Problem(Exception):
    """An answer other than success. `errors` maps the name of a field to what is wrong with it."""

    def __init__(self, status: int, title: str, detail: str = "", errors: dict[str, str] | None = None):
        super().__init__(title)
        self.status, self.title, self.detail, self.errors = status, title, detail, errors or {}

    def document(self) -> dict:
        body: dict = {"type": "about:blank", "title": self.title, "status": self.status}
        if self.detail:
            body["detail"] = self.detail
        if self.errors:
            body["errors"] = [{"field": field, "message": message} for field, message in self.errors.items()]
        return body


def not_found(what: str) -> Problem:
    return Problem(404, "Not found", f"There is no such {what}.")


def invalid(errors: dict[str, str]) -> Problem:
    return Problem(422, "Validation failed", "Some fields are not valid.", errors)


def unauthorized(detail: str) -> Problem:
    return Problem(401, "Unauthorized", detail)
