use super::*;
use crate::dates::Month;
use crate::layout::lay;
use crate::person::Person;
use crate::sheet::Columns;

#[test]
fn nothing_is_drawn_over_anything_or_beyond_the_page() {
    for index in 0..300 {
        let person = Person::draw(4, index, Month::new(2026, 6));
        let sheet = lay(&person, 4, index, true);
        let fonts = font::choose(&sheet);
        for page in flow::flow(&sheet, &fonts) {
            let boxes: Vec<(f32, f32, f32, f32, &str)> = page
                .items
                .iter()
                .map(|item| {
                    let wide = fonts[item.font].width(&item.text, item.size);
                    (item.x, item.x + wide, item.y, item.size, item.text.as_str())
                })
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                assert!(one.0 >= 0.0 && one.1 <= page.size.0 && one.2 > 0.0, "{index}: {one:?}");
                for other in &boxes[at + 1..] {
                    let beside = one.1 <= other.0 + 0.5 || other.1 <= one.0 + 0.5;
                    let apart = (one.2 - other.2).abs() > one.3.min(other.3) * 0.6;
                    assert!(beside || apart, "{index}: {one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn nothing_of_a_side_column_stands_over_the_other() {
    // The second has dates that are wider than their column.
    for (seed, index) in (0..100).map(|index| (4, index)).chain([(160_026, 39)]) {
        let person = Person::draw(seed, index, Month::new(2026, 6));
        let sheet = lay(&person, seed, index, true);
        if sheet.columns == Columns::One {
            continue;
        }
        let fonts = font::choose(&sheet);
        for page in flow::flow(&sheet, &fonts) {
            let edges = |column| {
                let items = page.items.iter().filter(move |item| item.column == column);
                let ends = items.map(|item| (item.x, item.x + fonts[item.font].width(&item.text, item.size)));
                ends.fold((f32::MAX, f32::MIN), |all, one| (all.0.min(one.0), all.1.max(one.1)))
            };
            let (side, main) = (edges(flow::Column::Side), edges(flow::Column::Main));
            assert!(side.1 <= main.0 || main.1 <= side.0, "{seed}/{index}: {side:?} {main:?}");
        }
    }
}

#[test]
fn a_page_that_is_a_picture_has_no_letters() {
    let bytes = scan(3).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(!bytes.windows(4).any(|window| window == b"/F0 "));
}
