//! Ten thousand other weightings of a result, drawn a few hundred at a time between two frames.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::{VChild, VNode};

use crate::app::here::Instrument;
use crate::app::parts::sure;
use crate::browser::clock::Slice;
use crate::domain::answers::Answers;
use crate::domain::reading::Reading;
use crate::domain::report::Report;
use crate::domain::robust::Sure;
use crate::domain::robust::draws::Draws;
use crate::domain::robust::weight_box::Tolerance;
use crate::domain::scope::{Mode, Scope};

/// What the other weightings need, and the facts that stand beside them.
#[derive(Clone, PartialEq, Properties)]
pub struct WeightingsProps {
    model: Instrument,
    mode: Mode,
    answers: Answers,
    beside: Html,
}

/// How sure a result is: the weights first, then what else is known.
pub fn weightings(model: &Instrument, mode: Mode, answers: &Answers, beside: Html) -> Html {
    let props = WeightingsProps {
        model: model.clone(),
        mode,
        answers: answers.clone(),
        beside,
    };
    VNode::from(VChild::<Weightings>::new(props, None))
}

/// How many are drawn before the first pause. A browser runs what is new in code made in haste, and
/// makes better code of it aside once it has run for a while: half the time in all.
const FIRST: u32 = 1_000;
/// How long that pause is, in milliseconds.
const PAUSE: u32 = 40;
/// How long the page has for itself before the drawing begins, in milliseconds: while the browser is
/// still making better code of the rest, drawing on two cores takes twice as long. It lies far down.
const CALM: u32 = 700;
/// How many are drawn before the clock is looked at.
const AT_ONCE: u32 = 250;
/// How long a slice may take, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// The other weightings of one result.
#[component]
fn Weightings(props: &WeightingsProps) -> Html {
    let reading = Report::new(&props.model, props.mode, &props.answers).reading;
    let sure = use_weightings(&props.model, reading.scope, Some(&props.answers));
    sure::shown(&props.model, &reading, sure.as_deref(), &props.beside)
}

/// What other weightings say about answers, once they are drawn: they begin when the page has come to
/// rest, and anew where the answers are others. Of no answers nothing is drawn.
#[hook]
pub fn use_weightings(
    model: &Instrument,
    scope: Scope,
    answers: Option<&Answers>,
) -> Option<Rc<Sure>> {
    let drawn = use_state_eq(|| None::<Drawn>);
    {
        let (model, setter) = (model.clone(), drawn.setter());
        use_effect_with((scope, answers.cloned()), move |(scope, answers)| {
            let drawing = answers.clone().map(|answers| {
                let drawing = Rc::new(Drawing {
                    model,
                    scope: *scope,
                    answers,
                    draws: RefCell::new(None),
                    next: RefCell::new(None),
                    done: Box::new(move |done| setter.set(Some(done))),
                });
                drawing.after(CALM);
                drawing
            });
            // Newer answers stop what is still being drawn.
            move || drop(drawing.and_then(|drawing| drawing.next.take()))
        });
    }
    // What was drawn for other answers is not shown for these.
    let (within, of, sure) = drawn.as_ref()?;
    (*within == scope && Some(of) == answers).then(|| sure.clone())
}

/// What was drawn, and of which answers to which questions.
type Drawn = (Scope, Answers, Rc<Sure>);

/// Draws that are under way.
struct Drawing {
    model: Instrument,
    scope: Scope,
    answers: Answers,
    /// None before the first of them: a page that is being painted does without.
    draws: RefCell<Option<(Reading, Draws)>>,
    next: RefCell<Option<Timeout>>,
    done: Box<dyn Fn(Drawn)>,
}

impl Drawing {
    /// Goes on after so many milliseconds, when the browser has had its turn.
    fn after(self: &Rc<Self>, pause: u32) {
        let drawing = self.clone();
        let next = Timeout::new(pause, move || drawing.go_on());
        *self.next.borrow_mut() = Some(next);
    }

    fn go_on(self: &Rc<Self>) {
        let slice = Slice::begin("weightings");
        let (model, answers) = (&self.model, &self.answers);
        let mut draws = self.draws.borrow_mut();
        let (reading, draws) = draws.get_or_insert_with(|| {
            let reading = Reading::over(model, self.scope, answers);
            let draws = Draws::new(model, &reading, answers);
            (reading, draws)
        });
        let first = draws.done() == 0;
        let mut all = draws.done() == Draws::ALL;
        if all {
            // Turns of their own: what the draws come to, and then the page that shows it.
            let sure = Sure::new(model, reading, answers, Tolerance::USUAL, draws);
            let drawn = (self.scope, answers.clone(), Rc::new(sure));
            let drawing = self.clone();
            let next = Timeout::new(0, move || (drawing.done)(drawn));
            *self.next.borrow_mut() = Some(next);
            return;
        }
        while !all && slice.so_far() < SLICE && !(first && draws.done() >= FIRST) {
            all = draws.run(AT_ONCE);
        }
        slice.end();
        self.after(if first { PAUSE } else { 0 });
    }
}
