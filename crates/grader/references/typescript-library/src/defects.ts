/**
 * Deliberate defects, one at a time, switched on by the environment variable `DEFECT=<number>`. Without it
 * every one is false and the program is what its author means it to be. They exist so that a grader of such
 * programs can be measured; the numbers are shared by all references.
 */
const active = Number(process.env.DEFECT || 0);
const on = (number: number): boolean => active === number;

export const defects = {
  validationAnswers200: on(1),
  createAnswers200: on(2),
  missingItemIs500: on(3),
  noLocation: on(4),
  wrongEcho: on(5),
  getIgnoresId: on(6),
  updateNotStored: on(7),
  updateOfMissingIs200: on(9),
  deleteDoesNothing: on(10),
  secondDeleteIs500: on(11),
  stackTraceInErrors: on(12),
  badJsonIs500: on(13),
  plainTextErrors: on(14),
  negativeAccepted: on(15),
  emptyTitleAccepted: on(16),
  unboundedTitleAccepted: on(17),
  negativeAcceptedOnUpdate: on(18),
  badFormatAccepted: on(19),
  noCapOnPageSize: on(20),
  negativeOffsetIs500: on(21),
  pagesOverlap: on(22),
  offsetIgnored: on(23),
  limitIgnored: on(24),
  beyondTheEndIs500: on(25),
  duplicateIs500: on(26),
  duplicateAccepted: on(27),
  noTotal: on(28),
  unknownParentIs500: on(29),
  unknownParentAccepted: on(30),
  relatedListUnfiltered: on(31),
  sortIgnored: on(32),
  descendingIgnored: on(33),
  sortInjection: on(34),
  massAssignment: on(35),
  passwordInResponse: on(36),
  unsignedSessionAccepted: on(37),
  deleteWithoutAuthentication: on(38),
  anyPasswordAccepted: on(39),
  nullOnUpdateIs500: on(41),
  poisonRow: on(42),
  strangeIdIs500: on(43),
  numbersSortedAsText: on(45),
  failedCreateLeavesRow: on(46),
  guessableKey: on(47),
  signatureNotChecked: on(48),
  sessionWithoutExpiry: on(49),
  corsReflectsOrigin: on(50),
  // 51, trivial tests, lives in test.sh and trivial-test/.
};

/** What cannot go wrong here in the way the number says, and why. */
export const notApplicable: Record<number, string> = {
  8: "there is no PATCH; PUT replaces the whole loan by contract",
  40: "all librarians share all loans; rows have no owner",
  44: "ids are random UUIDs",
};
