//! Private notes, one for each indicator that has any, and those whose indicator is gone.

use crate::domain::ids::IndicatorId;

/// Private notes, in the model's order. They never travel in a link.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Notes(Vec<(IndicatorId, String)>);

/// A private note on a question that an older version of the model asked and this one does not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GoneNote {
    /// The version of the questions that it was kept with.
    pub version: u32,
    /// What the indicator was called there.
    pub indicator: String,
    /// The note.
    pub text: String,
}

impl Notes {
    /// The note on an indicator; empty where there is none.
    pub fn get(&self, indicator: IndicatorId) -> &str {
        self.place(indicator)
            .map_or("", |place| self.0[place].1.as_str())
    }

    /// Puts a note in the place of what was there; an empty one takes it away.
    pub fn set(&mut self, indicator: IndicatorId, text: String) {
        match (self.place(indicator), text.is_empty()) {
            (Ok(place), false) => self.0[place].1 = text,
            (Ok(place), true) => drop(self.0.remove(place)),
            (Err(place), false) => self.0.insert(place, (indicator, text)),
            (Err(_), true) => {}
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every note, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = (IndicatorId, &str)> {
        self.0.iter().map(|(id, text)| (*id, text.as_str()))
    }

    /// Where the note of an indicator is, or would be.
    fn place(&self, indicator: IndicatorId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&indicator, |(id, _)| *id)
    }
}
