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
use crate::domain::report::Report;
use crate::domain::robust::Sure;
use crate::domain::robust::draws::Draws;
use crate::domain::robust::weight_box::Tolerance;
use crate::domain::scope::Mode;

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
    let report = Report::new(&props.model, props.mode, &props.answers);
    let sure = use_state_eq(|| None::<(Answers, Sure)>);
    {
        let setter = sure.setter();
        let (props, reading) = (props.clone(), report.reading.clone());
        use_effect_with((props.mode, props.answers.clone()), move |_| {
            let draws = Draws::new(&props.model, &reading, &props.answers);
            let drawing = Rc::new(Drawing {
                draws: RefCell::new(draws),
                next: RefCell::new(None),
                done: Box::new(move |draws| {
                    let (model, answers) = (&props.model, &props.answers);
                    let sure = Sure::new(model, &reading, answers, Tolerance::USUAL, draws);
                    setter.set(Some((answers.clone(), sure)));
                }),
            });
            drawing.after(CALM);
            // A newer result stops what is still being drawn.
            move || drop(drawing.next.take())
        });
    }
    // What was drawn for other answers is not shown for these.
    let sure = sure
        .as_ref()
        .filter(|(answers, _)| *answers == props.answers)
        .map(|(_, sure)| sure);
    sure::shown(&props.model, &report, sure, &props.beside)
}

/// Draws that are under way.
struct Drawing {
    draws: RefCell<Draws>,
    next: RefCell<Option<Timeout>>,
    done: Box<dyn Fn(&Draws)>,
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
        let mut draws = self.draws.borrow_mut();
        let first = draws.done() == 0;
        let mut all = false;
        while !all && slice.so_far() < SLICE && !(first && draws.done() >= FIRST) {
            all = draws.run(AT_ONCE);
        }
        slice.end();
        if all {
            (self.done)(&draws);
        } else {
            self.after(if first { PAUSE } else { 0 });
        }
    }
}
