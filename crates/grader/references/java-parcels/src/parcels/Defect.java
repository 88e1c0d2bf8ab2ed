package parcels;

import java.util.Map;

/**
 * Deliberate defects, one at a time, switched on by the environment variable {@code DEFECT=<number>}. Without it none
 * is on and the program is what its author means it to be. They exist so that a grader of such programs can be
 * measured; the numbers are shared by all references.
 */
enum Defect {
    VALIDATION_ANSWERS_200(1),
    CREATE_ANSWERS_200(2),
    MISSING_ITEM_IS_500(3),
    NO_LOCATION(4),
    WRONG_ECHO(5),
    GET_IGNORES_ID(6),
    UPDATE_NOT_STORED(7),
    PATCH_WIPES_FIELDS(8),
    UPDATE_OF_MISSING_IS_200(9),
    DELETE_DOES_NOTHING(10),
    SECOND_DELETE_IS_500(11),
    STACK_TRACE_IN_ERRORS(12),
    BAD_JSON_IS_500(13),
    PLAIN_TEXT_ERRORS(14),
    NEGATIVE_ACCEPTED(15),
    EMPTY_TITLE_ACCEPTED(16),
    UNBOUNDED_TITLE_ACCEPTED(17),
    NEGATIVE_ACCEPTED_ON_UPDATE(18),
    BAD_FORMAT_ACCEPTED(19),
    NO_CAP_ON_PAGE_SIZE(20),
    /** A cursor has no number; the size of a page is the number that can be -1. */
    NEGATIVE_LIMIT_IS_500(21),
    PAGES_OVERLAP(22),
    CURSOR_IGNORED(23),
    LIMIT_IGNORED(24),
    /** A cursor behind which nothing is left. */
    BEYOND_THE_END_IS_500(25),
    DUPLICATE_IS_500(26),
    DUPLICATE_ACCEPTED(27),
    UNKNOWN_PARENT_IS_500(29),
    UNKNOWN_PARENT_ACCEPTED(30),
    RELATED_LIST_UNFILTERED(31),
    SORT_IGNORED(32),
    DESCENDING_IGNORED(33),
    /** There is no SQL; the value of sort names any method of the class, by reflection. */
    SORT_INJECTION(34),
    MASS_ASSIGNMENT(35),
    /** There are no passwords; the API key of a parcel's owner is shown. */
    KEY_IN_RESPONSE(36),
    ANY_KEY_ACCEPTED(37),
    DELETE_WITHOUT_AUTHENTICATION(38),
    OWNER_NOT_CHECKED(40),
    NULL_ON_UPDATE_IS_500(41),
    POISON_ROW(42),
    HUGE_ID_IS_500(43),
    ID_REUSED(44),
    NUMBERS_SORTED_AS_TEXT(45),
    FAILED_CREATE_LEAVES_ROW(46),
    CORS_REFLECTS_ORIGIN(50);
    // 51, trivial tests, lives in test.sh and trivial-test/.

    /** What cannot go wrong here in the way the number says, and why. */
    static final Map<Integer, String> NOT_APPLICABLE = Map.of(
            28, "pages follow a cursor; the clean program gives no total either",
            39, "there is no login, only keys",
            47, "nothing is signed",
            48, "nothing is signed",
            49, "keys do not expire, by design");

    private static final String ACTIVE = System.getenv().getOrDefault("DEFECT", "");

    private final int number;

    Defect(int number) {
        this.number = number;
    }

    boolean on() {
        return ACTIVE.equals(String.valueOf(number));
    }
}
