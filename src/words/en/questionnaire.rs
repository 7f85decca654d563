//! The questionnaire on paper.

use crate::domain::level::Level;
use crate::domain::model::{Gate, Indicator, Model};
use crate::words::en::number::quoted;

/// How to fill it in.
pub const HOW: &str = "For each question, mark the highest sentence that is true today. Where you \
    cannot tell, write “not sure”: that is an answer too. Nothing on this sheet is sent anywhere.";
/// Back to the program.
pub const BACK: &str = "Answer on screen instead";
/// Over the levels.
pub const LEVELS: &str = "The five levels";
/// Under a question.
pub const OPEN: &str = "Not sure:";
/// Under a question that may not apply.
pub const OPEN_OR_NOT_APPLICABLE: &str = "Not sure:          Does not apply:";
/// Over the sheet.
pub const SHEET_TITLE: &str = "Working it out";
/// Over the gates.
pub const GATES: &str = "Questions that hold a pre-condition, however good the rest";
/// The heads of the sheet.
pub const SHEET: [&str; 5] = [
    "Pre-condition",
    "Sum of weight × (answer − 1)",
    "Sum of weights",
    "25 × sum ÷ weights",
    "Level",
];
/// What to do, in order.
pub const STEPS: [&str; 6] = [
    "Leave out what does not apply. Count “not sure” and empty answers as 1: the result is what is \
     assured.",
    "For each pre-condition, multiply each answer less 1 by the weight of its question, add up, \
     multiply by 25 and divide by the sum of the weights. That is a number from 0 to 100.",
    "The number gives the level: from 0 the first, from 20 the second, from 40 the third, from 60 \
     the fourth, from 80 the fifth.",
    "A level needs support: at least two thirds of the weight must have an answer at most one below \
     it. If not, take the highest level that has it.",
    "Then look at the questions below that hold a pre-condition: none may be above what they allow.",
    "The lowest of the pre-conditions is the result. Pre-conditions with answers to less than half \
     of their weight are not rated.",
];

/// "Weight 2. Part of the quick check."
pub fn weight(indicator: &Indicator) -> String {
    let quick = if indicator.quick {
        " Part of the quick check."
    } else {
        ""
    };
    format!("Weight {}.{quick}", indicator.weight)
}

/// "L1 ‘A senior figurehead’: answer 1 allows Starting, 2 Starting, 3 Working; from 4 on all."
pub fn gate(model: &Model, indicator: &Indicator, gate: &Gate) -> String {
    let caps: Vec<String> = Level::ALL
        .into_iter()
        .filter(|answer| gate.caps[answer.index()] < Level::Five)
        .map(|answer| {
            let cap = gate.caps[answer.index()];
            format!("{} allows {}", answer.number(), model.level(cap).name)
        })
        .collect();
    format!(
        "{} {}: answer {}.",
        indicator.code,
        quoted(&indicator.title),
        caps.join(", ")
    )
}
