"""HTTP around the API: reads a request within limits, writes the answer, and never lets an error out."""

import json
import logging
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from . import defects
from .api import Api, Request, Response
from .problems import Problem

MAX_BODY = 64 * 1024
log = logging.getLogger("bookshop")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    api: Api

    def _handle(self) -> None:
        try:
            response = self.api.answer(self._read())
        except Problem as problem:
            response = self._problem(problem)
        except Exception:
            log.exception("%s %s failed", self.command, self.path)
            response = self._problem(Problem(500, "Internal error"))
        self._write(response)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = _handle

    def _read(self) -> Request:
        if self.headers.get("Transfer-Encoding"):
            self.close_connection = True
            raise Problem(411, "Length required", "Send the body with a Content-Length.")
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or len(length) > 18 or int(length) > MAX_BODY:
            self.close_connection = True
            raise Problem(413, "Body too large", f"A body has at most {MAX_BODY} bytes.")
        body = self.rfile.read(int(length))
        try:
            address = urlsplit(self.path)
            query = dict(parse_qsl(address.query, keep_blank_values=True, max_num_fields=20))
        except ValueError:
            raise Problem(400, "Bad request", "The address cannot be read.") from None
        headers = {name.lower(): value for name, value in self.headers.items()}
        method = "GET" if self.command == "HEAD" else self.command
        return Request(method, address.path.rstrip("/") or "/", query, headers, body)

    def _problem(self, problem: Problem) -> Response:
        document = problem.document()
        if defects.STACK_TRACE_IN_ERRORS:
            document["detail"] = traceback.format_exc()
        status = 200 if defects.VALIDATION_ANSWERS_200 and problem.status == 422 else problem.status
        headers = {"Content-Type": "application/problem+json"}
        if status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        if defects.PLAIN_TEXT_ERRORS:
            return Response(status, problem.title, headers | {"Content-Type": "text/plain"})
        return Response(status, document, headers)

    def _write(self, response: Response) -> None:
        plain = response.headers.get("Content-Type") == "text/plain"
        body = str(response.body).encode() if plain else json.dumps(response.body).encode()
        if response.body is None:
            body = b""
        self.send_response(response.status)
        for name, value in ({"Content-Type": "application/json"} | response.headers).items():
            self.send_header(name, value)
        if defects.CORS_REFLECTS_ORIGIN and self.headers.get("Origin"):
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
            self.send_header("Access-Control-Allow-Credentials", "true")
        if response.status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        log.info(format, *args)


def serve(api: Api, port: int) -> None:
    Handler.api = api
    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        server.daemon_threads = True
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            log.info("stopped")
