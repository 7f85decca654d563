//! What is open on the pages of plan, history and results, and is not kept: half-filled forms, what
//! is compared, what goes along with a link, what is said. Forgotten when another page is shown.

use crate::domain::ids::IndicatorId;
use crate::domain::plan::Problem;
use crate::formats::form::{MoveForm, Problems};
use crate::formats::snippet::Wish;

/// What is open on the pages of plan and history.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Desk {
    /// The form of a move.
    pub form: Option<Editing>,
    /// The move that is dragged, and the place it would be dropped at.
    pub drag: Option<(usize, usize)>,
    /// The question whose next move is offered.
    pub offered: Option<IndicatorId>,
    /// The day of the targets, as typed.
    pub by: Option<String>,
    /// Its field was left: what is wrong is not said while it is being typed.
    pub by_left: bool,
    /// The day to look again, as typed.
    pub look: Option<String>,
    /// That day was asked for, and is none.
    pub no_day: bool,
    /// The names that are being typed.
    pub names: Vec<Naming>,
    /// The earlier moment that is compared; the newest that differs where none was chosen.
    pub then: Option<usize>,
    /// The later one; today where none was chosen.
    pub now: Option<usize>,
    /// Whether the targets go along with a result that is shared.
    pub with_targets: bool,
    /// Whether its QR code is shown.
    pub code: Fold,
    /// Whether private notes are on the paper when the result is printed.
    pub printed_notes: Fold,
    /// What is said to somebody who does not see it.
    pub said: String,
    /// The embed that is being built.
    pub wish: Wish,
    /// The one that is shown of it: what is being typed is tried when its field is left.
    pub tried: Wish,
    /// Where focus goes, and which time.
    pub focus: (u32, String),
}

/// Whether something that takes room is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fold {
    /// Not until it is asked for.
    #[default]
    Closed,
    /// It was asked for.
    Open,
}

/// The form of a move that is open.
#[derive(Clone, PartialEq, Debug)]
pub struct Editing {
    /// Its place in the plan; none for a new one.
    pub place: Option<usize>,
    /// What stands in it.
    pub form: MoveForm,
    /// What is wrong with it, since it was last handed in.
    pub problems: Problems,
}

/// What is being named, or typed on one line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Named {
    /// The assessment in hand.
    This,
    /// A new assessment.
    Another,
    /// The assessment in hand, which has no name yet, when another is begun.
    Before,
    /// The moment that is kept now.
    Moment,
    /// A snapshot, by its place.
    Snapshot(usize),
    /// A link, once it is ticked that a name goes along.
    Link,
    /// No name: another link, to lay over the result that is open. [`Problem::Missing`] once it was
    /// handed in, whatever is wrong with it.
    Over,
}

/// A name that is being typed.
#[derive(Clone, PartialEq, Debug)]
pub struct Naming {
    /// What it names.
    pub what: Named,
    /// What was typed.
    pub text: String,
    /// What is wrong with it, since it was last handed in.
    pub problem: Option<Problem>,
}

impl Desk {
    /// The name that is typed for something, if its field was touched.
    pub fn naming(&self, what: Named) -> Option<&Naming> {
        self.names.iter().find(|naming| naming.what == what)
    }

    /// Sets what is typed for a name.
    pub fn name(&mut self, what: Named, text: String, problem: Option<Problem>) {
        self.forget(what);
        self.names.push(Naming {
            what,
            text,
            problem,
        });
    }

    /// Closes the field of a name.
    pub fn forget(&mut self, what: Named) {
        self.names.retain(|naming| naming.what != what);
    }

    /// Closes everything: what is open belonged to another assessment.
    pub fn clear(&mut self) {
        *self = Self {
            focus: std::mem::take(&mut self.focus),
            ..Self::default()
        };
    }

    /// Moves focus once this is shown.
    pub fn focus(&mut self, selector: impl Into<String>) {
        self.focus = (self.focus.0.wrapping_add(1), selector.into());
    }
}
