use proptest::prelude::*;

use super::*;
use crate::language;

fn source<'a>(id: &str, text: &'a str) -> Source<'a> {
    Source { language: language(id).unwrap(), text }
}

const RATES: &str = "
import sys

def parse(line):
    name, at, cost = line.split(',')
    return name, int(at), int(cost)

def main():
    buckets = {}
    for line in sys.stdin:
        name, at, cost = parse(line.strip())
        tokens, last = buckets.get(name, (10, at))
        tokens = min(10, tokens + (at - last) * 2)
        if tokens >= cost:
            buckets[name] = (tokens - cost, at)
            print(name, 'allowed')
        else:
            buckets[name] = (tokens, at)
            print(name, 'denied')

main()
";

/// The same with other names, other comments and another layout.
const DISGUISED: &str = "
import sys

# reads one request
def read_request(text):
    user, when, price = text.split(';')
    return user, int(when), int(price)


def run():
    state = {}
    for text in sys.stdin:
        user, when, price = read_request(text.strip())
        left, seen = state.get(user, (99, when))
        left = min(99, left + (when - seen) * 7)   # refill

        if left >= price:
            state[user] = (left - price, when)
            print(user, \"ok\")
        else:
            state[user] = (left, when)
            print(user, \"no\")

run()
";

const OWN: &str = "
from collections import deque
import sys

class Window:
    def __init__(self, size):
        self.size = size
        self.seen = deque()

    def allow(self, now):
        while self.seen and self.seen[0] <= now - self.size:
            self.seen.popleft()
        if len(self.seen) < 3:
            self.seen.append(now)
            return True
        return False

windows = {}
for row in map(str.split, sys.stdin):
    window = windows.setdefault(row[0], Window(60))
    print('allowed' if window.allow(float(row[1])) else 'denied')
";

#[test]
fn other_names_comments_and_layout_hide_nothing() {
    let found = pairs(&[source("python", RATES), source("python", OWN), source("python", DISGUISED)], &[]);
    let first = &found[0];
    assert_eq!((first.left, first.right), (0, 2));
    assert!(first.left_share > 0.99 && first.right_share > 0.99, "{first:?}");
    assert_eq!(first.matches[0].left, (2, 21), "{:?}", first.matches);
    assert_eq!(first.matches[0].right, (2, 24));
}

#[test]
fn two_ways_to_solve_one_task_share_little() {
    let found = pairs(&[source("python", RATES), source("python", OWN)], &[]);
    assert!(found.iter().all(|pair| pair.left_share < 0.2 && pair.right_share < 0.2), "{found:?}");
}

#[test]
fn what_everybody_began_with_is_nobodys_own() {
    let starter = RATES.split("    buckets").next().unwrap();
    let (one, other) = (format!("{starter}{}", OWN.replace('\n', "\n    ")), format!("{starter}    pass\n"));
    let both = [source("python", &one), source("python", &other)];
    assert!(!pairs(&both, &[]).is_empty());
    assert_eq!(pairs(&both, &[source("python", starter)]), []);
}

#[test]
fn languages_of_one_family_are_compared_and_others_not() {
    let text =
        "function f(a) { const out = []; for (const x of a) { out.push(x * 2 + a.length); } return out; }";
    let of = |left: &str, right: &str| pairs(&[source(left, text), source(right, text)], &[]).len();
    assert_eq!(of("javascript", "typescript"), 1);
    assert_eq!(of("javascript", "go"), 0);
}

#[test]
fn a_source_that_repeats_itself_takes_no_longer_than_its_size_allows() {
    let text = "x = x + 1\n".repeat(10_000);
    let found = pairs(&[source("python", &text), source("python", &text)], &[]);
    assert!(found[0].left_share > 0.99, "{}", found[0].left_share);
}

#[test]
fn moved_functions_are_found_where_they_stand() {
    let helper =
        "def pad(a, b):\n    while len(a) < len(b):\n        a = [0] + a\n    return a, b, len(a)\n\n";
    let (one, other) = (format!("{helper}{OWN}"), format!("{RATES}{helper}"));
    let found = pairs(&[source("python", &one), source("python", &other)], &[]);
    let shared = found[0].matches[0];
    assert!(shared.words >= GUARANTEE, "{shared:?}");
    assert!(shared.left.0 <= 1 && shared.right.0 >= 22, "{shared:?}");
}

#[test]
fn of_more_pairs_than_anybody_looks_at_those_that_share_most_are_followed() {
    let words = |seed: u64, count: usize| -> Vec<u8> {
        let next = |state: &u64| Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695));
        std::iter::successors(Some(seed + 1), next)
            .skip(3)
            .take(count)
            .map(|state| u8::try_from(state >> 60).unwrap())
            .collect()
    };
    let common = words(1000, 60);
    let of_one = |number: u64| words(number, 90);
    let mut texts: Vec<String> =
        (0..40).map(|number| text(&[common.clone(), of_one(number)].concat())).collect();
    // The last has copied one in the middle.
    texts.push(texts[20].clone());
    let sources: Vec<_> = texts.iter().map(|text| source("c", text)).collect();
    let found = pairs(&sources, &[]);
    assert_eq!(found.len(), FOLLOWED, "of {}", 41 * 40 / 2);
    assert_eq!((found[0].left, found[0].right), (20, 40));
    assert!(
        found[0].left_share > 0.99 && found[1].left_share < 0.9,
        "{} {}",
        found[0].left_share,
        found[1].left_share
    );
}

/// Words of a language without meaning: signs differ from each other, and so do no two names.
fn text(words: &[u8]) -> String {
    let signs = ["+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ";", ",", "<", ">", "&"];
    words.iter().map(|word| signs[usize::from(*word) % signs.len()]).collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn every_shared_run_as_long_as_the_guarantee_is_found(
        run in proptest::collection::vec(0..16_u8, GUARANTEE..GUARANTEE + 20),
        before in proptest::collection::vec(0..16_u8, 0..80),
        after in proptest::collection::vec(0..16_u8, 0..80),
        elsewhere in proptest::collection::vec(0..16_u8, 0..80),
    ) {
        let one = text(&[before, run.clone(), after].concat());
        let other = text(&[elsewhere, run.clone()].concat());
        // Two slashes would begin a comment; with spaces between them they do not.
        let found = pairs(&[source("c", &one), source("c", &other)], &[]);
        prop_assert_eq!(found.len(), 1);
        prop_assert!(found[0].shared >= run.len(), "{} of {}", found[0].shared, run.len());
    }

    #[test]
    fn a_run_shorter_than_a_fingerprint_is_never_found(
        run in proptest::collection::vec(0..8_u8, 1..GRAM),
        left in proptest::collection::vec(8..12_u8, 30..60),
        right in proptest::collection::vec(12..16_u8, 30..60),
    ) {
        let one = text(&[left, run.clone()].concat());
        let other = text(&[run, right].concat());
        prop_assert_eq!(pairs(&[source("c", &one), source("c", &other)], &[]), []);
    }
}
