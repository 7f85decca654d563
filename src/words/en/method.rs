//! The method: how it is worked out, sources, privacy, accessibility.

use crate::domain::level::Level;
use crate::domain::model::{Gate, Model};

/// A heading with its paragraphs.
pub struct Section {
    /// The part of the address after `#/method/`.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The paragraphs.
    pub text: &'static [&'static str],
}

/// The page.
pub const TITLE: &str = "How this is worked out";
/// What the page says.
pub const LEAD: &str = "Everything Fourfront does with your answers, in words. The same rules run in \
    the page and in the command line, with exact arithmetic.";

/// How a result is worked out.
pub const SCORING: Section = Section {
    id: "scoring",
    title: "From answers to levels",
    text: &[
        "An answer is one of five sentences, from the first rung to the fifth. Each pre-condition \
         has a number from 0 to 100: 25 × the sum of weight × (answer − 1), divided by the sum of \
         the weights. Levels start at 0, 20, 40, 60 and 80. Nothing is compared with other \
         organisations: the goalposts are fixed.",
        "Two things can hold a level lower than the number alone. A gate is a question without \
         which the rest does not carry: its answer limits the level, however good the others are. \
         And at least two thirds of the weight must be at most one rung below a level, so that a \
         few high answers cannot hide many low ones. What holds a level is always named.",
        "The number never contradicts the level: where a gate or too little support holds the \
         level, the number stops just below the next one.",
        "No question weighs more than half of its pre-condition. What matters more than that is a \
         gate, not a weight (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, \
         page 111).",
    ],
};

/// What happens to open questions.
pub const OPEN: Section = Section {
    id: "open",
    title: "What is not known",
    text: &[
        "‘Not sure’ and no answer are never a number. We work out two results: one in which every \
         open question counts as the lowest level, and one in which it counts as the highest. What \
         is shown is the assured side. The tint in the picture shows how far the open questions \
         could take it. Answering a question never lowers what is assured.",
        "A pre-condition needs answers to half of its weight before it has a level. Until every \
         one has, the result is not rated, and the page names the questions that would change that.",
        "The question to settle first is the one that narrows the result most, whatever its answer \
         turns out to be.",
    ],
};

/// The whole.
pub const WHOLE: Section = Section {
    id: "whole",
    title: "The weakest one leads",
    text: &[
        "The result is the lowest of the levels. Pre-conditions are necessary conditions: strength \
         in one does not make up for the absence of another, so they carry no weights and are never \
         averaged.",
        "To see movement between two dates there is also an index, halfway between the mean and the \
         lowest of the numbers and never above the result. It compares a board with itself only. \
         A difference between two results is called one only where their ranges do not overlap.",
        "Themes are a second cut through the same answers: a weighted mean, a reading and not a \
         level. Patterns are constellations of answers that tend to mean something. One is shown \
         only if it holds whatever the open answers turn out to be. It is something to test with \
         your board, not a verdict.",
        "The quick check asks two questions for each pre-condition and follows the same rules. It \
         is a first reading, and always called indicative.",
    ],
};

/// How sure.
pub const SURE: Section = Section {
    id: "sure",
    title: "How sure a level is",
    text: &[
        "Nobody can say exactly how much a question should weigh. So the same answers are weighed \
         in 10,000 other ways, drawn around the weights of the model, and the result page says in \
         how many of them a level stays as it is, and which pre-condition is the weakest. The draws \
         start from a fixed seed: everybody who looks at the same answers sees the same figures.",
        "Besides, we look at the worst that weights can do. If every one of them may be off by a \
         quarter, how low and how high can the number go? Only where the level is the same at both \
         ends do we say that no level would change.",
    ],
};

/// What next.
pub const NEXT: Section = Section {
    id: "next",
    title: "What next",
    text: &[
        "The shortest path to the next level is the fewest steps up the five sentences that take a \
         pre-condition there. It is exact, not a guess: all ways are considered, with the gates and \
         the support that a level needs.",
        "The next moves are at most three: first gates that hold the weakest pre-conditions, then \
         the steps of their shortest path, then the single steps that raise the result most. They \
         say what this model would say, and promise no effect. Where a pre-condition is only partly \
         in the board’s gift, the move says so.",
    ],
};

/// Sources: an introduction; the list comes from the model.
pub const SOURCES: Section = Section {
    id: "sources",
    title: "What it rests on",
    text: &[
        "The questions, answers and moves were written for this instrument. They rest on five \
             published pieces, which are not responsible for what we made of them.",
    ],
};

/// Privacy.
pub const PRIVACY: Section = Section {
    id: "privacy",
    title: "Privacy",
    text: &[
        "Fourfront has no server, no account, no cookies and no analytics. It sends nothing. Your \
         answers and notes are kept in this browser’s own storage, on this device, until you delete \
         them in the settings or clear the browser’s data. Other people who use this browser under \
         the same account can see them.",
        "A link holds your answers, your role if you gave one, the date, and a random number that \
         tells one assessment from another; a name and your targets only where you tick them. It \
         never holds your notes. It travels in the part of the address after #, which no browser \
         sends to a server. Mail scanners and chat programs still see the message that the link \
         stands in, and whoever has the link can read the answers.",
        "A saved file holds your answers and your notes. Give it only to people who may read both.",
    ],
};

/// Accessibility.
pub const ACCESSIBILITY: Section = Section {
    id: "accessibility",
    title: "Accessibility",
    text: &[
        "We build to the Web Content Accessibility Guidelines 2.2, level AA. Everything works with \
         the keyboard alone and at 400% zoom; colours always come with a shape, a name or a number; \
         every picture has a description and a table that says the same; movement is limited to a \
         loading mark, and stops where you ask your system for less of it.",
        "Every page is checked with axe in a real browser whenever the program changes. That finds \
         some barriers, not all. If something stands in your way, tell us where you got the copy \
         you use.",
    ],
};

/// The source code.
pub const SOURCE_CODE: Section = Section {
    id: "source",
    title: "Source code",
    text: &[
        "Fourfront is free and open source: the program under the MIT or the Apache 2.0 licence, \
             at your choice, the text of the instrument under Creative Commons Attribution 4.0. \
             Another sector, wording or language needs one JSON file and no programming.",
    ],
};

/// All sections, in the order of the page.
pub const SECTIONS: [&Section; 9] = [
    &SCORING,
    &OPEN,
    &WHOLE,
    &SURE,
    &NEXT,
    &SOURCES,
    &PRIVACY,
    &ACCESSIBILITY,
    &SOURCE_CODE,
];

/// "A senior figurehead weighs 2 and is a gate."
pub fn weight(title: &str, weight: u8, caps: Option<&str>) -> String {
    match caps {
        Some(caps) => format!("{title}: weight {weight}, a gate ({caps})"),
        None => format!("{title}: weight {weight}"),
    }
}

/// Over the list of weights and gates.
pub const WEIGHTS: &str = "Weights and gates of this model";

/// What a gate allows: "Not yet allows Starting, Starting allows Starting, …".
pub fn caps(model: &Model, gate: &Gate) -> String {
    let parts: Vec<String> = Level::ALL
        .into_iter()
        .map(|answer| (answer, gate.caps[answer.index()]))
        .filter(|(_, cap)| *cap != Level::Five)
        .map(|(answer, cap)| {
            format!(
                "{} allows up to {}",
                model.level(answer).name,
                model.level(cap).name
            )
        })
        .collect();
    if parts.is_empty() {
        "it allows every level".into()
    } else {
        parts.join(", ")
    }
}
