//! Who may do what with an application.

use touchstone_rules::{
    Refusal, Role,
    application::{Deciders, Powers, Tie},
    job::{MANAGERS, SCHEDULERS, ScorecardsVisible, Standing},
};

const NOBODY: Tie = Tie { reviews: false, on_team: false, facilitates: false, decides: false };
const MANAGED: Deciders = Deciders { named: false, hiring_manager: true };

fn powers(role: Option<Role>, tie: Tie, deciders: Deciders) -> Powers {
    Powers::of(Standing::of(&[], role), tie, deciders)
}

/// see, manage, schedule, begin a scorecard, decide, read scorecards: of each role on the job, with no other tie.
#[test]
fn a_role_on_the_job_gives_these_powers_and_no_others() {
    for (role, expected) in [
        (Some(Role::Admin), [true, true, true, true, false, true]),
        (Some(Role::Recruiter), [true, true, true, true, false, true]),
        (Some(Role::HiringManager), [true, true, true, true, true, true]),
        (Some(Role::Coordinator), [true, false, true, false, false, false]),
        (Some(Role::Observer), [true, false, false, false, false, true]),
        (Some(Role::Interviewer), [false; 6]),
        (Some(Role::Analyst), [false; 6]),
        (None, [false; 6]),
    ] {
        let may = powers(role, NOBODY, MANAGED);
        let found = [
            may.see(),
            may.manage(),
            may.schedule(),
            may.begin_scorecard(),
            may.decide(),
            may.read_scorecards(),
        ];
        assert_eq!(found, expected, "{role:?}");
        assert!(!may.review() && !may.facilitate());
        assert_eq!(may.observe(), role == Some(Role::Observer));
    }
}

#[test]
fn a_tie_gives_just_what_it_is() {
    // see, begin a scorecard, decide, read scorecards
    for (tie, expected) in [
        (Tie { reviews: true, ..NOBODY }, [true, true, false, true]),
        (Tie { on_team: true, ..NOBODY }, [true, true, false, false]),
        (Tie { facilitates: true, ..NOBODY }, [true, false, false, true]),
        (Tie { decides: true, ..NOBODY }, [true, false, true, true]),
    ] {
        let may = powers(None, tie, Deciders { named: tie.decides, hiring_manager: true });
        assert_eq!(
            [may.see(), may.begin_scorecard(), may.decide(), may.read_scorecards()],
            expected,
            "{tie:?}"
        );
        assert_eq!((may.review(), may.facilitate()), (tie.reviews, tie.facilitates));
    }
}

#[test]
fn the_decision_is_the_named_deciders_else_the_hiring_managers_else_an_admins() {
    let decides = Tie { decides: true, ..NOBODY };
    let named = Deciders { named: true, hiring_manager: true };
    assert!(powers(Some(Role::Interviewer), decides, named).decide());
    assert!(!powers(Some(Role::HiringManager), NOBODY, named).decide());
    assert!(!powers(Some(Role::Admin), NOBODY, named).decide());

    assert!(powers(Some(Role::HiringManager), NOBODY, MANAGED).decide());
    assert!(!powers(Some(Role::Admin), NOBODY, MANAGED).decide());

    let nobody = Deciders { named: false, hiring_manager: false };
    assert!(powers(Some(Role::Admin), NOBODY, nobody).decide());
    assert!(!powers(Some(Role::Recruiter), NOBODY, nobody).decide());
}

#[test]
fn an_observer_with_another_part_is_no_mere_observer() {
    assert!(powers(Some(Role::Observer), NOBODY, MANAGED).only_observe());
    assert!(!powers(Some(Role::Observer), Tie { facilitates: true, ..NOBODY }, MANAGED).only_observe());
    let decides = powers(
        Some(Role::Observer),
        Tie { decides: true, ..NOBODY },
        Deciders { named: true, hiring_manager: true },
    );
    assert!(!decides.only_observe());
    let admin = Powers::of(Standing::of(&[Role::Admin], Some(Role::Observer)), NOBODY, MANAGED);
    assert!(admin.observe() && !admin.only_observe());
    assert!(!powers(Some(Role::Recruiter), NOBODY, MANAGED).only_observe());
}

#[test]
fn whoever_lacks_a_role_is_told_which_it_takes() {
    let recruiter = Standing::of(&[Role::Recruiter], None);
    assert_eq!(recruiter.require(MANAGERS), Ok(()));
    let coordinator = Standing::of(&[Role::Coordinator], None);
    assert_eq!(coordinator.require(SCHEDULERS), Ok(()));
    assert_eq!(
        coordinator.require(MANAGERS),
        Err(Refusal::NotYours("On this job, that is for admin, recruiter, hiring_manager.".into()))
    );
    assert_eq!(
        *powers(Some(Role::Observer), NOBODY, MANAGED).standing(),
        Standing::of(&[], Some(Role::Observer))
    );
}

#[test]
fn scorecards_open_late_unless_the_job_says_otherwise() {
    assert_eq!(ScorecardsVisible::default(), ScorecardsVisible::Debrief);
}
