//! Deliberate defects, one at a time, switched on by the environment variable `DEFECT=<number>`. Without it
//! none is on and the program is what its author means it to be. They exist so that a grader of such programs
//! can be measured; the numbers are shared by all references.

use std::sync::OnceLock;

#[derive(Clone, Copy)]
pub enum Defect {
    ValidationAnswers200 = 1,
    CreateAnswers200 = 2,
    MissingItemIs500 = 3,
    NoLocation = 4,
    WrongEcho = 5,
    GetIgnoresId = 6,
    UpdateNotStored = 7,
    PatchWipesFields = 8,
    UpdateOfMissingIs200 = 9,
    DeleteDoesNothing = 10,
    SecondDeleteIs500 = 11,
    StackTraceInErrors = 12,
    BadJsonIs500 = 13,
    PlainTextErrors = 14,
    NegativeAccepted = 15,
    EmptyTitleAccepted = 16,
    UnboundedTitleAccepted = 17,
    NegativeAcceptedOnUpdate = 18,
    BadFormatAccepted = 19,
    NoCapOnPageSize = 20,
    NegativePageIs500 = 21,
    PagesOverlap = 22,
    PageIgnored = 23,
    SizeIgnored = 24,
    BeyondTheEndIs500 = 25,
    DuplicateIs500 = 26,
    DuplicateAccepted = 27,
    NoTotal = 28,
    UnknownParentIs500 = 29,
    UnknownParentAccepted = 30,
    RelatedListUnfiltered = 31,
    SortIgnored = 32,
    DescendingIgnored = 33,
    /// There is no SQL; the value of sort is a path into the stored row, whatever it names.
    SortInjection = 34,
    MassAssignment = 35,
    PasswordInResponse = 36,
    /// There are no tokens; anybody with any password is let in.
    AnyoneAccepted = 37,
    DeleteWithoutAuthentication = 38,
    AnyPasswordAccepted = 39,
    OwnerNotChecked = 40,
    NullOnUpdateIs500 = 41,
    PoisonRow = 42,
    HugeIdIs500 = 43,
    IdReused = 44,
    NumbersSortedAsText = 45,
    FailedCreateLeavesRow = 46,
    CorsReflectsOrigin = 50,
    // 51, trivial tests, lives in test.sh and trivial-tests/.
}

/// What cannot go wrong here in the way the number says, and why.
pub const NOT_APPLICABLE: [(u32, &str); 3] =
    [(47, "nothing is signed"), (48, "nothing is signed"), (49, "there are no tokens")];

pub fn on(defect: Defect) -> bool {
    static ACTIVE: OnceLock<u32> = OnceLock::new();
    let active =
        *ACTIVE.get_or_init(|| std::env::var("DEFECT").ok().and_then(|n| n.parse().ok()).unwrap_or(0));
    active == defect as u32
}
