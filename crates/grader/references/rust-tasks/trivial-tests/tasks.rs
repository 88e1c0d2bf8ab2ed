#[test]
fn creates_a_task() {
    assert!(true);
}

#[test]
fn updates_a_task() {
    assert_eq!(1, 1);
}
