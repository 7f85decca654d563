//! Numbers, dates and lists.

use time::{Date, Month};

use crate::domain::points::Points;
use crate::domain::range::Range;
use crate::domain::shown::Shown;

/// "35 of 100, up to 45".
pub fn points(shown: Shown) -> String {
    match shown.high {
        Some(high) if high > shown.low => format!("{} of 100, up to {high}", shown.low),
        // The ends differ by less than a whole number.
        _ => format!("{} of 100", shown.low),
    }
}

/// The same, from exact ends.
pub fn range(range: Range<Points>) -> String {
    points(Shown::new(range))
}

/// An exact number with at most one decimal: "38.9".
pub fn tenth(points: Points) -> String {
    let tenths = points.tenths();
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

/// "1 open question", "3 open questions".
pub fn open_questions(count: usize) -> String {
    counted(count, "open question", "open questions")
}

/// "1 question", "8 questions".
pub fn questions(count: usize) -> String {
    counted(count, "question", "questions")
}

/// A count with its noun.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "one" to "eight", then digits.
pub fn small(count: usize) -> String {
    const WORDS: [&str; 9] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
    ];
    WORDS
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// "a", "a and b", "a, b and c".
pub fn list<S: AsRef<str>>(items: &[S], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., end] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", first.join(", "), end.as_ref())
        }
    }
}

/// A title in single quotes.
pub fn quoted(title: &str) -> String {
    format!("‘{}’", isolated(title))
}

/// A name that somebody gave, for the middle of a sentence: where any of it is written from right to
/// left it is kept apart from what stands around it (UAX #9: first strong isolate, and its end).
pub fn isolated(name: &str) -> String {
    // Hebrew to the extensions of Arabic, their forms, and what was added beyond the first plane.
    let right_to_left = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    if name.chars().any(right_to_left) {
        format!("\u{2068}{name}\u{2069}")
    } else {
        name.to_owned()
    }
}

/// The same sentence with a capital first letter. English begins with these letters only; the
/// tables for all others would be a fiftieth of the first visit.
pub fn capital(text: &str) -> String {
    first(text, char::to_ascii_uppercase)
}

/// The same words for the middle of a sentence: "a team" from "A team".
pub fn lower_first(text: &str) -> String {
    first(text, char::to_ascii_lowercase)
}

fn first(text: &str, change: fn(&char) -> char) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        let mut changed = String::from(change(&first));
        changed.push_str(rest.as_str());
        changed
    })
}

/// "12 November 2026".
pub fn date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// "12 November".
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date.month()))
}

/// "November".
pub fn month(month: Month) -> &'static str {
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][month as usize - 1]
}
