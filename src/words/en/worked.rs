//! How a number was worked out, with the board's own figures.

use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::points::Points;
use crate::domain::reading::Reading;
use crate::domain::shown::Shown;
use crate::domain::worked::Worked;
use crate::words::en::number::{list, points, quoted, tenth};
use crate::words::en::result::level;

/// What the formula is, in words.
pub const RULE: &str = "Each pre-condition is a weighted mean of its answers, from 0 for the lowest \
    level to 100 for the highest: 25 × the sum of weight × (answer − 1), divided by the sum of the \
    weights. A gate or too little support can hold it lower. What is open counts as the lowest \
    level for the level and the number shown, and as the highest for how far they could reach.";

/// "25 × (2 × 2 + 2 × 1) ÷ 4 = 25 × 6 ÷ 4 = 37.5".
pub fn formula(worked: &Worked) -> String {
    let terms: Vec<String> = worked
        .terms
        .iter()
        .map(|t| format!("{} × {}", t.weight, t.rungs))
        .collect();
    format!(
        "25 × ({}) ÷ {} = {}",
        terms.join(" + "),
        worked.weight,
        quotient(worked.low, worked.weight)
    )
}

/// "25 × 14 ÷ 10 = 35".
fn quotient(rungs: i64, weight: i64) -> String {
    format!(
        "25 × {rungs} ÷ {weight} = {}",
        tenth(Points::new(25 * rungs, weight))
    )
}

/// What is open and what it would add; nothing where all is known.
pub fn open(model: &Model, worked: &Worked) -> Option<String> {
    if worked.open.is_empty() {
        return None;
    }
    let titles: Vec<String> = worked
        .open
        .iter()
        .map(|id| quoted(&model.indicator(*id).title))
        .collect();
    let (is, counts, it) = if titles.len() == 1 {
        ("is", "counts", "it")
    } else {
        ("are", "count", "they")
    };
    let known = if worked.known_weight > 0 {
        format!(
            " From the known answers alone it would be {}.",
            quotient(worked.low, worked.known_weight)
        )
    } else {
        String::new()
    };
    Some(format!(
        "{} {is} open and {counts} as {} here. As {} {it} would add {}: {}.{known}",
        list(&titles, "and"),
        level(model, Level::One),
        level(model, Level::Five),
        worked.open_adds,
        quotient(worked.low + worked.open_adds, worked.weight)
    ))
}

/// Gates, support and the level that follows.
pub fn limits(model: &Model, worked: &Worked, claimed: bool) -> String {
    let mut limits: Vec<String> = worked
        .gates
        .iter()
        .map(|(id, answer, cap)| {
            let answered = answer.level().map_or_else(
                || "open".into(),
                |l| format!("answered {}", level(model, l)),
            );
            format!(
                "the gate {} is {answered} and allows up to {}",
                quoted(&model.indicator(*id).title),
                level(model, *cap)
            )
        })
        .collect();
    let low = &worked.measure.low;
    limits.push(format!(
        "two thirds of the weight supports up to {}",
        level(model, low.support)
    ));
    let held = if low.score < low.raw {
        format!(" That holds the number at {}.", low.score.floor())
    } else {
        String::new()
    };
    let so = if claimed {
        format!(" So the level is {}.", level(model, low.level))
    } else {
        " Too little is known for a level.".into()
    };
    format!("Limits: {}.{held}{so}", limits.join("; "))
}

/// The four together.
pub fn together(model: &Model, reading: &Reading) -> String {
    let (Some(low), Some(index)) = (reading.overall.low, reading.overall.index) else {
        return "The lowest of the levels is the result. It is not rated until every pre-condition \
                has enough answers."
            .into();
    };
    format!(
        "The lowest of the levels is the result: {}. To see movement between two dates there is \
         also an index, halfway between the mean and the lowest of the numbers and never above the \
         result: {}. It compares this board with itself only.",
        level(model, low),
        points(Shown::new(index))
    )
}
