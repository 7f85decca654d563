//! A result in words: headline, rows, themes, patterns, what to settle first.

use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::range::Range;
use crate::domain::report::{Finding, Need, Outlook, Report};
use crate::domain::scope::Mode;
use crate::domain::score::{Binding, DimensionScore, Status};
use crate::domain::themes::ThemeReading;
use crate::words::en::number::{
    capital, date, list, lower_first, open_questions, points, quoted, range, small,
};

/// A sentence of which one word may be marked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marked {
    /// Before the mark.
    pub before: String,
    /// What is marked; empty for none.
    pub mark: String,
    /// After it.
    pub after: String,
}

impl Marked {
    fn plain(text: impl Into<String>) -> Self {
        Self {
            before: text.into(),
            ..Self::default()
        }
    }

    /// The whole sentence.
    pub fn text(&self) -> String {
        format!("{}{}{}", self.before, self.mark, self.after)
    }
}

/// The name of a level.
pub fn level(model: &Model, level: Level) -> &str {
    &model.level(level).name
}

/// The headline.
pub fn finding(model: &Model, report: &Report) -> Marked {
    match &report.finding {
        Finding::Empty => Marked::plain("Nothing to show yet"),
        Finding::NothingApplies => Marked::plain("Nothing applies, so there is nothing to rate"),
        Finding::NotRated(needs) => {
            Marked::plain(format!("Not rated yet: {}", lacking(model, needs)))
        }
        Finding::AllAt(at) => {
            let count = report.reading.overall.weakest.len();
            let all = if count == 1 {
                "It is".into()
            } else {
                format!("All {} are", small(count))
            };
            Marked {
                before: format!("{all} at "),
                mark: level(model, *at).into(),
                after: String::new(),
            }
        }
        Finding::HeldAt(at, weakest) => {
            let by: Vec<&str> = weakest
                .iter()
                .map(|id| model.dimension(*id).held_by.as_str())
                .collect();
            Marked {
                before: "Transformation is held at ".into(),
                mark: level(model, *at).into(),
                after: format!(" by {}", list(&by, "and")),
            }
        }
    }
}

/// "a team has 2 of 7".
fn lacking(model: &Model, needs: &[Need]) -> String {
    let parts: Vec<String> = needs
        .iter()
        .map(|need| {
            let title = lower_first(&model.dimension(need.dimension).title);
            format!("{title} has {} of {}", need.known, need.of)
        })
        .collect();
    list(&parts, "and")
}

/// Under the headline: how far open questions could take it, and where the others are.
pub fn lead(model: &Model, report: &Report) -> String {
    let mut sentences = Vec::new();
    match report.outlook {
        Some(Outlook::Certain) if report.asks.is_empty() => {}
        Some(Outlook::Certain) => {
            sentences.push("No open answer could change this level.".into());
        }
        Some(Outlook::CouldBe(high, open)) => sentences.push(format!(
            "It could be {} once {}.",
            level(model, high),
            settled(open)
        )),
        None => {}
    }
    if let (Some(furthest), Some(next)) = (
        report.furthest(),
        report.reading.overall.low.and_then(Level::next),
    ) {
        sentences.push(format!(
            "{} is furthest from {}: {}.",
            model.dimension(furthest).title,
            level(model, next),
            number(report, furthest)
        ));
    }
    if let Some((others, lowest)) = report.others() {
        sentences.push(where_others_are(model, report, &others, lowest));
    }
    match &report.finding {
        Finding::Empty => {
            sentences.push("Answer the first question and your picture starts here.".into());
        }
        Finding::NotRated(needs) => sentences.push(need_sentence(model, needs)),
        _ => {}
    }
    sentences.join(" ")
}

fn where_others_are(
    model: &Model,
    report: &Report,
    others: &[DimensionId],
    lowest: Level,
) -> String {
    let same = others.iter().all(|id| {
        report
            .reading
            .dimension(*id)
            .level()
            .is_some_and(|l| l.low == lowest)
    });
    let or_above = if same { "" } else { " or above" };
    match others {
        [one] => {
            let title = &model.dimension(*one).title;
            format!("{title} is at {}.", level(model, lowest))
        }
        _ => format!(
            "The other {} pre-conditions are at {}{or_above}.",
            small(others.len()),
            level(model, lowest)
        ),
    }
}

/// "1 open question is settled".
pub fn settled(open: usize) -> String {
    format!(
        "{} {} settled",
        open_questions(open),
        if open == 1 { "is" } else { "are" }
    )
}

/// Which questions would make it rated.
fn need_sentence(model: &Model, needs: &[Need]) -> String {
    let mut sentences: Vec<String> = needs.iter().map(|need| one_need(model, need)).collect();
    sentences.insert(
        0,
        "A level needs answers to half of each pre-condition, by weight.".into(),
    );
    sentences.join(" ")
}

fn one_need(model: &Model, need: &Need) -> String {
    let dimension = &model.dimension(need.dimension).title;
    let titles: Vec<String> = need
        .candidates
        .iter()
        .map(|id| quoted(&model.indicator(*id).title))
        .collect();
    match need.missing {
        None => format!("{dimension}: too much of it does not apply for a level."),
        Some(1) => format!("{dimension}: answer {}.", list(&titles, "or")),
        Some(missing) => {
            format!(
                "{dimension}: answer at least {} of {}.",
                small(missing),
                list(&titles, "and")
            )
        }
    }
}

/// "Your result, 12 November 2026. Full assessment."
pub fn meta(report: &Report, whose: &str, day: Option<time::Date>) -> String {
    let day = day.map_or_else(String::new, |day| format!(", {}", date(day)));
    format!("{whose}{day}. {}.", capital(&mode_sentence(report)))
}

fn mode_sentence(report: &Report) -> String {
    match (report.leading, report.mode) {
        (Mode::Full, _) => "full assessment".into(),
        (Mode::Quick, Mode::Quick) => "quick check, indicative".into(),
        (Mode::Quick, Mode::Full) => {
            "indicative reading from the quick check, until the full assessment has enough answers"
                .into()
        }
    }
}

/// What a level or number of a dimension is called where none is claimed: "2 of 7 so far".
pub fn so_far(score: &DimensionScore) -> String {
    match score.status {
        Status::NotApplicable => "Does not apply".into(),
        _ if score.known.known == 0 && score.open == score.known.of => "Not started".into(),
        _ => format!("{} of {} so far", score.known.known, score.known.of),
    }
}

/// The level of a dimension, or what stands in its place.
pub fn level_or_so_far(model: &Model, score: &DimensionScore) -> String {
    score
        .level()
        .map_or_else(|| so_far(score), |l| level(model, l.low).to_owned())
}

/// What holds a dimension where it is: an opening, the cause (shown strong), and the rest.
pub fn cause(model: &Model, score: &DimensionScore) -> Marked {
    let (Some(at), Some(measure)) = (score.level(), score.measure.as_ref()) else {
        return Marked::default();
    };
    let Some(next) = at.low.next() else {
        return Marked::plain("Nothing holds it: this is the highest level.");
    };
    let next_name = level(model, next);
    let gates: Vec<&str> = measure
        .binding
        .iter()
        .filter_map(|binding| match binding {
            Binding::Gate(id) => model
                .indicator(*id)
                .gate
                .as_ref()
                .map(|g| g.reason.as_str()),
            _ => None,
        })
        .collect();
    let mut others = Vec::new();
    if measure.binding.contains(&Binding::Support) {
        others.push(format!(
            "fewer than two thirds of the answers reach {next_name}"
        ));
    }
    if measure.binding.contains(&Binding::Score) {
        let reached = measure.low.score.floor();
        others.push(format!(
            "{reached} of 100; {next_name} starts at {}",
            next.floor()
        ));
    }
    let others: Vec<String> = others.iter().map(|other| capital(other)).collect();
    if gates.is_empty() {
        return Marked {
            mark: others.join(". "),
            ..Marked::default()
        };
    }
    Marked {
        before: format!("Held at {} by ", level(model, at.low)),
        mark: list(&gates, "and"),
        after: if others.is_empty() {
            ".".into()
        } else {
            format!(". {}", others.join(". "))
        },
    }
}

/// How far open questions could take a dimension.
pub fn outlook(model: &Model, report: &Report, dimension: DimensionId) -> String {
    let score = report.reading.dimension(dimension);
    match (report.outlook_of(dimension), score.level()) {
        // Where nothing is open there is nothing to say.
        (Some(Outlook::Certain), _) if score.open == 0 => String::new(),
        (Some(Outlook::Certain), _) => "No open answer could change it.".into(),
        (Some(Outlook::CouldBe(high, open)), Some(Range { low, .. })) => format!(
            "{}; could be {} once {}.",
            level(model, low),
            level(model, high),
            settled(open)
        ),
        _ if score.status == Status::NotApplicable => "None of its questions applies.".into(),
        _ => format!("{}, no level yet.", so_far(score)),
    }
}

/// What a dimension could be: a level, or that nothing changes.
pub fn could_be(model: &Model, report: &Report, dimension: DimensionId) -> String {
    match report.outlook_of(dimension) {
        Some(Outlook::CouldBe(high, _)) => level(model, high).to_owned(),
        Some(Outlook::Certain) => "No change".into(),
        None => "No level yet".into(),
    }
}

/// The numbers of a dimension, or nothing where nothing applies.
pub fn number(report: &Report, dimension: DimensionId) -> String {
    report
        .shown(dimension)
        .map_or_else(|| "Does not apply".into(), points)
}

/// A theme's reading, or why it has none.
pub fn theme_or_why(report: &Report, reading: &ThemeReading) -> String {
    match report.leading {
        Mode::Quick if reading.reading.is_none() => "Not asked in the quick check".into(),
        _ => theme(reading),
    }
}

/// A theme's reading: "28 of 100, up to 66".
pub fn theme(reading: &ThemeReading) -> String {
    reading
        .reading
        .map_or_else(|| "Does not apply".into(), range)
}

/// "3 of 5".
pub fn of(known: usize, of: usize) -> String {
    format!("{known} of {of}")
}

/// "Shared as ‘Ashby Council’".
pub fn shared_as(label: &str) -> String {
    format!("Shared as {}", quoted(label))
}

/// "Answer ‘Trusted to decide’".
pub fn answer(model: &Model, indicator: crate::domain::ids::IndicatorId) -> String {
    format!("Answer {}", quoted(&model.indicator(indicator).title))
}
