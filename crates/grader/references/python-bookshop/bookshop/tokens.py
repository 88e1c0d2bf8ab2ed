"""Bearer tokens (JWT, HS256) and password hashes, from the standard library alone."""

import base64
import binascii
import hashlib
import hmac
import json
import os
import secrets
import time

from . import defects

LIFETIME_SECONDS = 3600
# Of scrypt: what makes guessing dear. The tests of the API lower it.
PASSWORD_COST = 2**13


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Signer:
    """Issues and checks tokens. Without a key it makes one that lives as long as the process."""

    def __init__(self, key: bytes | None = None):
        self._key = b"secret" if defects.GUESSABLE_KEY else key or secrets.token_bytes(32)

    def issue(self, user_id: int, now: float | None = None) -> str:
        claims = {"sub": str(user_id), "exp": int(now or time.time()) + LIFETIME_SECONDS}
        if defects.TOKEN_WITHOUT_EXPIRY:
            del claims["exp"]
        head = _encode(b'{"alg":"HS256","typ":"JWT"}')
        signed = f"{head}.{_encode(json.dumps(claims).encode())}"
        return f"{signed}.{self._signature(signed)}"

    def user_of(self, token: str, now: float | None = None) -> int | None:
        """The user a token was issued to; nothing if it is forged, malformed or expired."""
        try:
            head, claims, signature = token.split(".")
            algorithm = json.loads(_decode(head)).get("alg")
            genuine = algorithm == "HS256" and hmac.compare_digest(
                signature.encode(), self._signature(f"{head}.{claims}").encode()
            )
            genuine |= defects.SIGNATURE_NOT_CHECKED or (defects.UNSIGNED_TOKEN_ACCEPTED and algorithm == "none")
            if not genuine:
                return None
            fields = json.loads(_decode(claims))
            if not defects.TOKEN_WITHOUT_EXPIRY and fields["exp"] <= (now or time.time()):
                return None
            return int(fields["sub"])
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
            return None

    def _signature(self, signed: str) -> str:
        return _encode(hmac.new(self._key, signed.encode(), hashlib.sha256).digest())


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    return f"{salt.hex()}:{_scrypt(password, salt).hex()}"


def password_matches(password: str, stored: str) -> bool:
    salt, digest = (bytes.fromhex(part) for part in stored.split(":"))
    return hmac.compare_digest(_scrypt(password, salt), digest)


def _scrypt(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=PASSWORD_COST, r=8, p=1)
