//! What is shown: plain data between scoring and words. Pages, tables and the command line
//! print the same report.

use crate::domain::answers::{Answer, Answers};
use crate::domain::ask::{Ask, open_questions};
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::range::Range;
use crate::domain::reading::Reading;
use crate::domain::scope::Mode;
use crate::domain::score::Status;
use crate::domain::shown::Shown;
use crate::domain::worked::{Worked, worked};

/// A result, ready to be put into words.
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    /// Whose reading leads. While a quick check that grew has too few answers for a full result,
    /// its quick reading stays the headline.
    pub leading: Mode,
    /// The mode that was answered.
    pub mode: Mode,
    /// What leads.
    pub reading: Reading,
    /// The headline.
    pub finding: Finding,
    /// How far open questions could take the whole.
    pub outlook: Option<Outlook>,
    /// The open questions of the leading reading, the one to settle first in front.
    pub asks: Vec<Ask>,
    /// Questions asked in the leading mode, with an answer, and in all.
    pub answered: (usize, usize),
    /// Of them, "not sure".
    pub unsure: usize,
    /// The figures behind each dimension; none where nothing applies.
    pub worked: Vec<Option<Worked>>,
}

/// The headline, as data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Finding {
    /// Nothing is answered yet.
    Empty,
    /// Nothing applies: there is nothing to rate.
    NothingApplies,
    /// Too little is known to claim a level.
    NotRated(Vec<Need>),
    /// All dimensions are at one level.
    AllAt(Level),
    /// Held at a level by these dimensions.
    HeldAt(Level, Vec<DimensionId>),
}

/// What a dimension still needs for a level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    /// Which one.
    pub dimension: DimensionId,
    /// Its questions with a level.
    pub known: usize,
    /// Its questions that apply.
    pub of: usize,
    /// How many more answers are needed at the least; none where even all of them would be too
    /// few, because too much "does not apply".
    pub missing: Option<usize>,
    /// Open questions that would do: where one answer is enough, each of them alone is.
    pub candidates: Vec<IndicatorId>,
}

/// How far open questions could take a level.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outlook {
    /// No open answer could change it.
    Certain,
    /// It could reach this level once so many open questions are settled.
    CouldBe(Level, usize),
}

impl Report {
    /// The report on a set of answers.
    pub fn new(model: &Model, mode: Mode, answers: &Answers) -> Self {
        let full = Reading::new(model, mode, answers);
        let quick = (mode == Mode::Full && !full.overall.rated)
            .then(|| Reading::new(model, Mode::Quick, answers))
            .filter(|quick| quick.overall.rated);
        let leading = if quick.is_some() { Mode::Quick } else { mode };
        let reading = quick.unwrap_or(full);
        let asked: Vec<Answer> = model
            .indicators_in(leading)
            .map(|id| answers.get(id))
            .collect();
        let answered = asked.iter().filter(|a| **a != Answer::Unanswered).count();
        Self {
            leading,
            mode,
            finding: finding(model, &reading, answers, answered),
            outlook: outlook(&reading),
            asks: open_questions(model, &reading, answers),
            answered: (answered, asked.len()),
            unsure: asked.iter().filter(|a| **a == Answer::Unsure).count(),
            worked: model
                .dimension_ids()
                .map(|id| worked(model, &reading, answers, id))
                .collect(),
            reading,
        }
    }

    /// Only a first reading: the quick check leads.
    pub fn indicative(&self) -> bool {
        self.leading == Mode::Quick
    }

    /// How far open questions could take one dimension; none where no level is claimed.
    pub fn outlook_of(&self, dimension: DimensionId) -> Option<Outlook> {
        let score = self.reading.dimension(dimension);
        Some(could_be(score.level()?, score.open))
    }

    /// The numbers of a dimension as they are printed; none where nothing applies.
    pub fn shown(&self, dimension: DimensionId) -> Option<Shown> {
        self.reading.dimension(dimension).score().map(Shown::new)
    }

    /// Where several dimensions hold the result together, the one with the fewest points, if it is
    /// one. None where a single dimension holds it, or at the highest level.
    pub fn furthest(&self) -> Option<DimensionId> {
        let overall = &self.reading.overall;
        overall.low?.next()?;
        let points = |id: &DimensionId| self.reading.dimension(*id).score().map(|score| score.low);
        let least = overall.weakest.iter().filter_map(points).min()?;
        let mut at_least = overall
            .weakest
            .iter()
            .filter(|id| points(id) == Some(least));
        let only = at_least.next().filter(|_| overall.weakest.len() > 1)?;
        at_least.next().is_none().then_some(*only)
    }

    /// Dimensions other than the weakest, with the lowest level among them: "the other three are
    /// at Working or above". None where not rated or where there is no other.
    pub fn others(&self) -> Option<(Vec<DimensionId>, Level)> {
        let overall = &self.reading.overall;
        let others: Vec<_> = self
            .reading
            .dimensions
            .iter()
            .filter(|d| overall.rated && !overall.weakest.contains(&d.dimension))
            .filter_map(|d| Some((d.dimension, d.level()?.low)))
            .collect();
        let lowest = others.iter().map(|(_, level)| *level).min()?;
        Some((others.into_iter().map(|(id, _)| id).collect(), lowest))
    }
}

fn could_be(level: Range<Level>, open: usize) -> Outlook {
    if level.settled() {
        Outlook::Certain
    } else {
        Outlook::CouldBe(level.high, open)
    }
}

fn outlook(reading: &Reading) -> Option<Outlook> {
    let (low, high) = (reading.overall.low?, reading.overall.high?);
    // The questions to settle are those of the dimensions that are not there yet.
    let open = reading
        .dimensions
        .iter()
        .filter(|d| d.level().is_some_and(|level| level.low < high))
        .map(|d| d.open)
        .sum();
    Some(could_be(Range::new(low, high), open))
}

fn finding(model: &Model, reading: &Reading, answers: &Answers, answered: usize) -> Finding {
    let overall = &reading.overall;
    match overall.low {
        _ if answered == 0 => Finding::Empty,
        Some(level) => {
            let applicable = reading
                .dimensions
                .iter()
                .filter(|d| d.measure.is_some())
                .count();
            if overall.weakest.len() == applicable {
                Finding::AllAt(level)
            } else {
                Finding::HeldAt(level, overall.weakest.clone())
            }
        }
        None if overall.high.is_none() => Finding::NothingApplies,
        None => Finding::NotRated(
            reading
                .dimensions
                .iter()
                .filter(|d| d.status == Status::Insufficient)
                .map(|d| need(model, reading, answers, d.dimension))
                .collect(),
        ),
    }
}

fn need(model: &Model, reading: &Reading, answers: &Answers, dimension: DimensionId) -> Need {
    let score = reading.dimension(dimension);
    let mut open: Vec<(IndicatorId, usize)> = model
        .indicators_of(dimension)
        .filter(|id| reading.scope.has(*id) && answers.get(*id).is_open())
        .map(|id| (id, usize::from(model.indicator(id).weight)))
        .collect();
    let full: usize = model
        .indicators_of(dimension)
        .filter(|id| reading.scope.has(*id))
        .map(|id| usize::from(model.indicator(id).weight))
        .sum();
    let applies = 2 * score.weight.of >= full;
    let reaches = |added: usize| applies && 2 * (score.weight.known + added) >= score.weight.of;
    // Heaviest first is the fewest answers. Where too little of the dimension applies, no answer
    // to what is open helps.
    let heaviest = (1..=5)
        .rev()
        .flat_map(|w| open.iter().filter(move |(_, weight)| *weight == w));
    let missing = heaviest
        .scan(0, |added, (_, weight)| {
            *added += weight;
            Some(*added)
        })
        .position(reaches)
        .map(|before| before + 1);
    match missing {
        None => open.clear(),
        Some(1) => open.retain(|(_, w)| reaches(*w)),
        Some(_) => {}
    }
    Need {
        dimension,
        known: score.known.known,
        of: score.known.of,
        missing,
        candidates: open.into_iter().map(|(id, _)| id).collect(),
    }
}
