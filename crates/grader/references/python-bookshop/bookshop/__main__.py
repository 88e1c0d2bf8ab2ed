"""Starts the server: `PORT=8000 python3 -m bookshop`."""

import os

from .api import Api
from .server import serve
from .store import Store
from .tokens import Signer


def main() -> None:
    key = os.environ.get("SECRET_KEY")
    api = Api(Store(os.environ.get("BOOKSHOP_DB", ":memory:")), Signer(key.encode() if key else None))
    serve(api, int(os.environ.get("PORT", "8000")))


if __name__ == "__main__":
    main()
