//! Keeping the document in a place that may refuse: the previous good copy beside it, what cannot
//! be read set aside, and another tab's writing noticed.

use crate::domain::model::Model;
use crate::domain::session::Session;
use crate::formats::document::{self, Document};
use crate::formats::loose::Faults;

/// What reads a document: [`document::read`]. It is handed in, because a page that has nothing to
/// read yet does not carry it.
pub type Read = fn(&Model, &str) -> Result<Document, Faults>;

/// Where the document lies.
const CURRENT: &str = "fourfront";
/// The good copy before it.
const PREVIOUS: &str = "fourfront.previous";
/// What could not be read, or was carried over from older questions, is kept under this and a
/// number, the first free one.
const UNREADABLE: &str = "fourfront.unreadable";
/// How many unreadable texts are kept. The fifth takes the place of the fourth.
const MOST_UNREADABLE: usize = 4;

/// A place that keeps text under names: local storage, or a map in a test.
pub trait Place {
    /// What is kept under a name.
    fn get(&self, key: &str) -> Result<Option<String>, Refused>;
    /// Keeps text under a name.
    fn set(&self, key: &str, text: &str) -> Result<(), Refused>;
    /// Forgets what is kept under a name.
    fn remove(&self, key: &str) -> Result<(), Refused>;
}

/// Why a place did not do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It may not be used at all.
    Denied,
    /// There is no room.
    Full,
}

/// What went wrong with keeping. The program goes on in memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// Nothing can be kept.
    Denied,
    /// There is no room for what is new.
    Full,
    /// The last copy could not be read; the one before it was used.
    Restored,
    /// The last copy could not be read, and there was none before it.
    Unreadable,
    /// The last copy was written by a newer version of the program. The one before it was used, if
    /// there was one that this version can read.
    Newer,
    /// What is kept was made with an older version of the questions, and was carried over.
    Older,
    /// Another tab has written since this one last read or wrote.
    OtherTab,
    /// Another tab has deleted everything.
    DeletedElsewhere,
}

impl Trouble {
    /// It was found when what is kept was opened; what is there now is kept all the same.
    pub const fn is_of_opening(self) -> bool {
        matches!(
            self,
            Self::Restored | Self::Unreadable | Self::Newer | Self::Older
        )
    }

    /// Another tab was at work: nothing is written until the person has chosen.
    pub const fn is_of_another_tab(self) -> bool {
        matches!(self, Self::OtherTab | Self::DeletedElsewhere)
    }
}

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Denied => Self::Denied,
            Refused::Full => Self::Full,
        }
    }
}

/// Keeps one session in one place.
#[derive(Debug)]
pub struct Keeper<P> {
    place: P,
    /// The revision last read or written here.
    known: u32,
    /// The text last read or written here: good, as far as this keeper knows.
    good: String,
}

/// Whether there is anything to open: else nothing is needed that reads.
pub fn holds_something(place: &impl Place) -> bool {
    matches!(place.get(CURRENT), Ok(Some(_)))
}

/// What was set aside, with its numbers.
pub fn aside(place: &impl Place) -> Vec<(usize, String)> {
    let texts = (1..=MOST_UNREADABLE).map(|number| {
        let text = place.get(&format!("{UNREADABLE}.{number}")).ok().flatten();
        text.map(|text| (number, text))
    });
    texts.flatten().collect()
}

impl<P: Place> Keeper<P> {
    /// A keeper that has read nothing yet.
    pub const fn new(place: P) -> Self {
        Self {
            place,
            known: 0,
            good: String::new(),
        }
    }

    /// What is kept, and what went wrong on the way to it.
    pub fn open(&mut self, model: &Model, read: Read) -> (Session, Option<Trouble>) {
        let current = match self.place.get(CURRENT) {
            Ok(Some(text)) => text,
            Ok(None) => {
                self.known = 0;
                return (Session::default(), None);
            }
            Err(refused) => return (Session::default(), Some(refused.into())),
        };
        let newer = match read(model, &current) {
            Ok(document) => {
                self.known = document.revision;
                let older = document.session.older.map(|_| {
                    // To the letter, whatever becomes of what is written next.
                    self.set_aside(&current);
                    Trouble::Older
                });
                self.good = current;
                return (document.session, older);
            }
            Err(faults) => faults.newer(),
        };
        self.set_aside(&current);
        // The next write counts on from what was there, so that other tabs see it as newer.
        self.known = revision(&current).unwrap_or(0);
        let previous = self.place.get(PREVIOUS).ok().flatten();
        match previous.and_then(|text| read(model, &text).ok()) {
            Some(document) if newer => (document.session, Some(Trouble::Newer)),
            Some(document) => (document.session, Some(Trouble::Restored)),
            None if newer => (Session::default(), Some(Trouble::Newer)),
            None => (Session::default(), Some(Trouble::Unreadable)),
        }
    }

    /// Keeps a session. Where another tab has written since, nothing is written, unless `over` says
    /// that this tab's answers were chosen. What this keeper neither read nor wrote is looked at
    /// before it becomes the copy before; where nothing can look at it, it is set aside.
    pub fn save(
        &mut self,
        model: &Model,
        session: &Session,
        over: bool,
        read: Option<Read>,
    ) -> Result<(), Trouble> {
        let stored = self.place.get(CURRENT)?;
        let theirs = stored.as_deref().and_then(revision);
        if let Some(news) = self.news(stored.as_deref())
            && !over
        {
            return Err(news);
        }
        if session.just_deleted() {
            return Ok(self.forget()?);
        }
        let document = Document {
            revision: self.known.max(theirs.unwrap_or(0)).wrapping_add(1),
            session: session.clone(),
        };
        let text = document::write(model, &document);
        if let Some(stored) = stored {
            let good = stored == self.good || read.is_some_and(|read| read(model, &stored).is_ok());
            if !good {
                self.set_aside(&stored);
            } else if self.place.set(PREVIOUS, &stored).is_err() {
                // Room for what is new matters more than the copy before it.
                self.place.remove(PREVIOUS)?;
            }
        }
        self.place.set(CURRENT, &text)?;
        self.known = document.revision;
        self.good = text;
        Ok(())
    }

    /// What another tab has done since this one last read or wrote.
    pub fn changed_elsewhere(&self) -> Option<Trouble> {
        let stored = self.place.get(CURRENT).ok().flatten();
        self.news(stored.as_deref())
    }

    fn news(&self, stored: Option<&str>) -> Option<Trouble> {
        match stored {
            Some(text) => revision(text)
                .is_some_and(|revision| revision != self.known)
                .then_some(Trouble::OtherTab),
            None => (self.known > 0).then_some(Trouble::DeletedElsewhere),
        }
    }

    /// Forgets everything.
    fn forget(&mut self) -> Result<(), Refused> {
        self.place.remove(CURRENT)?;
        self.place.remove(PREVIOUS)?;
        for number in 1..=MOST_UNREADABLE {
            self.place.remove(&format!("{UNREADABLE}.{number}"))?;
        }
        self.known = 0;
        Ok(())
    }

    /// Keeps what cannot be read under another name, once. Where there is no room for it, it is at
    /// least still where it was until the next write.
    fn set_aside(&self, text: &str) {
        for number in 1..=MOST_UNREADABLE {
            let key = format!("{UNREADABLE}.{number}");
            match self.place.get(&key) {
                Ok(Some(kept)) if kept == text => return,
                Ok(Some(_)) if number < MOST_UNREADABLE => {}
                _ => {
                    // Nothing more can be done where even this is refused.
                    _ = self.place.set(&key, text);
                    return;
                }
            }
        }
    }
}

/// The revision in a stored text, as far as it can be made out: the number after its name.
fn revision(text: &str) -> Option<u32> {
    let (_, rest) = text.split_once("\"revision\":")?;
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok()
}
