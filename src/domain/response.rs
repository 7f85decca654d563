//! One person's or one board's answers, as they travel.

use time::Date;

use crate::domain::answers::Answers;
use crate::domain::ids::{IndicatorId, RoleId};
use crate::domain::level::Level;
use crate::domain::model::Model;
use crate::domain::scope::Mode;

/// What a link or a response line carries. Notes are not part of it and never travel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Response {
    /// Quick or full.
    pub mode: Mode,
    /// The answers.
    pub answers: Answers,
    /// The day of the last change, 2000-01-01 to 2179-06-05, where known.
    pub date: Option<Date>,
    /// Who answered, where said.
    pub role: Option<RoleId>,
    /// Random, made when an assessment starts: links with the same id are the same assessment.
    pub id: u32,
    /// Raised by each new link after a change: of the same id, the higher replaces the lower.
    pub revision: u8,
    /// Organisation or session, as typed.
    pub label: Option<Label>,
    /// Where the board wants to be.
    pub targets: Targets,
}

/// A label: 1 to 60 characters of text, without control characters.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Label(String);

impl Label {
    /// The most characters a label has.
    pub const MOST: usize = 60;

    /// A label from what was typed: spaces folded and trimmed, control and direction marks
    /// dropped, cut at 60 characters. None where nothing is left.
    pub fn typed(text: &str) -> Option<Self> {
        let cut: String = Self::folded(text).chars().take(Self::MOST).collect();
        let cut = cut.trim_end();
        (!cut.is_empty()).then(|| Self(cut.to_owned()))
    }

    /// The same, however long it is: spaces folded and trimmed, marks dropped.
    pub fn folded(text: &str) -> String {
        let visible: String = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(plain)
            .collect();
        visible.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many characters of a name it has room for: as many of any.
    pub const fn room(_: &str) -> usize {
        Self::MOST
    }

    /// A label exactly as it travels: none unless [`Label::typed`] would leave it as it is.
    pub fn exact(text: &str) -> Option<Self> {
        Self::typed(text).filter(|label| label.0 == text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character may stand in a line of plain text: no controls, and none of the marks that
/// turn the direction of writing or hide text (Unicode 15, section 23.2, "layout controls").
pub fn plain(c: &char) -> bool {
    !c.is_control()
        && !matches!(*c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A level aimed at, or none, for each indicator of a model.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Targets(Vec<Option<Level>>);

impl Targets {
    /// No targets.
    pub fn none(model: &Model) -> Self {
        Self(vec![None; model.indicators.len()])
    }

    /// The target of one indicator.
    pub fn get(&self, indicator: IndicatorId) -> Option<Level> {
        self.0[indicator.index()]
    }

    /// Sets or takes back a target.
    pub fn set(&mut self, indicator: IndicatorId, level: Option<Level>) {
        self.0[indicator.index()] = level;
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Every target that is set, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = (IndicatorId, Level)> + '_ {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(i, level)| Some((IndicatorId::new(i), (*level)?)))
    }
}
