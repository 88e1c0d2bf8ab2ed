import base64
import json
import unittest

from bookshop.tokens import LIFETIME_SECONDS, Signer, hash_password, password_matches


def part(value: dict) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


class Tokens(unittest.TestCase):
    def setUp(self):
        self.signer = Signer(b"a key of the tests")

    def test_a_token_names_its_user(self):
        self.assertEqual(self.signer.user_of(self.signer.issue(7)), 7)

    def test_a_token_expires(self):
        token = self.signer.issue(7, now=1000)
        self.assertEqual(self.signer.user_of(token, now=1000 + LIFETIME_SECONDS - 1), 7)
        self.assertIsNone(self.signer.user_of(token, now=1000 + LIFETIME_SECONDS))

    def test_a_token_of_another_key_is_refused(self):
        self.assertIsNone(self.signer.user_of(Signer(b"another key").issue(7)))

    def test_an_unsigned_token_is_refused(self):
        token = f"{part({'alg': 'none'})}.{part({'sub': '7', 'exp': 9999999999})}."
        self.assertIsNone(self.signer.user_of(token))

    def test_nonsense_is_refused(self):
        for token in ("", ".", "a.b.c", "..", "é.é.é", f"{part([])}.{part([])}.x"):
            self.assertIsNone(self.signer.user_of(token), token)

    def test_a_password_matches_its_own_hash_only(self):
        stored = hash_password("correct horse")
        self.assertTrue(password_matches("correct horse", stored))
        self.assertFalse(password_matches("battery staple", stored))
        self.assertNotIn("correct", stored)
