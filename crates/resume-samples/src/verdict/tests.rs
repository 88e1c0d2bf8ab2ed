use super::*;

#[test]
fn months_are_met_from_the_whole_and_partly_from_the_half() {
    for (months, years, verdict) in [
        (36, 3, Verdict::Met),
        (35, 3, Verdict::Partly),
        (18, 3, Verdict::Partly),
        (17, 3, Verdict::NotFound),
        (0, 1, Verdict::NotFound),
        (6, 1, Verdict::Partly),
        (12, 1, Verdict::Met),
    ] {
        assert_eq!(of_months(months, years), verdict, "{months} months for {years} years");
    }
}

#[test]
fn titles_compare_without_seniority_and_spelling() {
    for (title, wanted, fits) in [
        ("Senior Back-End Engineer", "Backend Developer", true),
        ("Back End Programmer II", "back-end engineer", true),
        ("Backend Software Engineer", "Backend Developer", true),
        ("Software Backend", "Backend Software", false),
        ("Frontend Developer", "Backend Developer", false),
        ("Sr. Data Engineer", "Data Engineer", true),
        ("Database Engineer", "Data Engineer", false),
        ("Embedded Systems Developer", "Embedded Engineer", true),
        ("Information Security Analyst", "Security Analyst", true),
    ] {
        assert_eq!(has_title(title, wanted), fits, "{title} for {wanted}");
    }
}

#[test]
fn words_count_as_whole_tokens() {
    for (text, words, stands) in [
        ("on the on-call rota", "on-call", true),
        ("ON-CALL", "on-call", true),
        ("code reviews", "code review", false),
        ("the month-end close", "month-end close", true),
        ("", "budget", false),
    ] {
        assert_eq!(has_words(text, words), stands, "{words} in {text}");
    }
}
