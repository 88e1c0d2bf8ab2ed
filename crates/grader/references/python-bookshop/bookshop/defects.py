"""Deliberate defects, one at a time, switched on by the environment variable `DEFECT=<number>`.

Without the variable every name below is false and the program is what its author means it to be. The
defects exist so that a grader of such programs can be measured; the numbers are shared by all references.
"""

import os

_active = int(os.environ.get("DEFECT") or 0)


def _on(number: int) -> bool:
    return _active == number


VALIDATION_ANSWERS_200 = _on(1)
CREATE_ANSWERS_200 = _on(2)
MISSING_ITEM_IS_500 = _on(3)
NO_LOCATION = _on(4)
WRONG_ECHO = _on(5)
GET_IGNORES_ID = _on(6)
UPDATE_NOT_STORED = _on(7)
PATCH_WIPES_FIELDS = _on(8)
UPDATE_OF_MISSING_IS_200 = _on(9)
DELETE_DOES_NOTHING = _on(10)
SECOND_DELETE_IS_500 = _on(11)
STACK_TRACE_IN_ERRORS = _on(12)
BAD_JSON_IS_500 = _on(13)
PLAIN_TEXT_ERRORS = _on(14)
NEGATIVE_ACCEPTED = _on(15)
EMPTY_TITLE_ACCEPTED = _on(16)
UNBOUNDED_TITLE_ACCEPTED = _on(17)
NEGATIVE_ACCEPTED_ON_UPDATE = _on(18)
BAD_FORMAT_ACCEPTED = _on(19)
NO_CAP_ON_PAGE_SIZE = _on(20)
NEGATIVE_PAGE_IS_500 = _on(21)
PAGES_OVERLAP = _on(22)
PAGE_IGNORED = _on(23)
SIZE_IGNORED = _on(24)
BEYOND_THE_END_IS_500 = _on(25)
DUPLICATE_IS_500 = _on(26)
DUPLICATE_ACCEPTED = _on(27)
NO_TOTAL = _on(28)
UNKNOWN_PARENT_IS_500 = _on(29)
UNKNOWN_PARENT_ACCEPTED = _on(30)
RELATED_LIST_UNFILTERED = _on(31)
SORT_IGNORED = _on(32)
DESCENDING_IGNORED = _on(33)
SORT_INJECTION = _on(34)
MASS_ASSIGNMENT = _on(35)
PASSWORD_IN_RESPONSE = _on(36)
UNSIGNED_TOKEN_ACCEPTED = _on(37)
DELETE_WITHOUT_AUTHENTICATION = _on(38)
ANY_PASSWORD_ACCEPTED = _on(39)
OWNER_NOT_CHECKED = _on(40)
NULL_ON_UPDATE_IS_500 = _on(41)
POISON_ROW = _on(42)
HUGE_ID_IS_500 = _on(43)
ID_REUSED = _on(44)
NUMBERS_SORTED_AS_TEXT = _on(45)
FAILED_CREATE_LEAVES_ROW = _on(46)
GUESSABLE_KEY = _on(47)
SIGNATURE_NOT_CHECKED = _on(48)
TOKEN_WITHOUT_EXPIRY = _on(49)
CORS_REFLECTS_ORIGIN = _on(50)
# 51, trivial tests, lives in ./test and trivial_tests/.
NOT_APPLICABLE: dict[int, str] = {}
