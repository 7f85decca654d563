//! How sure it is, as a picture: ten thousand other weightings of the answers, and of what they would
//! be with the targets.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::{VChild, VNode};

use crate::app::here::Instrument;
use crate::app::parts::fact::{fact, figure};
use crate::app::parts::page::{fold, section};
use crate::app::parts::sure::{name, strip, tables};
use crate::app::parts::weightings::use_weightings;
use crate::app::tag::{Tag, list, tag};
use crate::domain::answers::Answers;
use crate::domain::ids::DimensionId;
use crate::domain::level::Level;
use crate::domain::reading::Reading;
use crate::domain::robust::Sure;
use crate::domain::robust::weight_box::{Tolerance, WeightBox, weight_box};
use crate::domain::scope::Scope;
use crate::domain::what_if::{Effect, Shift, reached};
use crate::words::en::explore::sure as words;
use crate::words::en::sure::{self as said, When};
use crate::words::en::{chart, label};

use super::Seen;

/// What the pictures are of.
#[derive(Clone, PartialEq, Properties)]
struct PicturesProps {
    model: Instrument,
    scope: Scope,
    now: Answers,
    then: Option<Answers>,
    effect: Effect,
    /// The ends within the tolerance, now and then: of what has a level.
    boxes: [Vec<(DimensionId, WeightBox)>; 2],
}

/// The pictures, with the sentences and the tables that say the same.
pub(super) fn sure(seen: &Seen<'_>) -> Html {
    let answers = &seen.assessment.answers;
    let what_if = &seen.what_if;
    let then = (!what_if.is_idle()).then(|| reached(&seen.here.model, answers, &what_if.aims));
    let boxes = |reading: &Reading, answers: &Answers| {
        let levels = reading.dimensions.iter().filter(|d| d.level().is_some());
        let ids = levels.map(|score| score.dimension);
        let ends = |id| weight_box(&seen.here.model, reading, answers, id, Tolerance::USUAL);
        ids.filter_map(|id| Some((id, ends(id)?))).collect()
    };
    let props = PicturesProps {
        model: seen.here.model.clone(),
        scope: seen.report.reading.scope,
        now: answers.clone(),
        effect: what_if.effect.clone(),
        boxes: [
            boxes(&seen.report.reading, answers),
            boxes(&what_if.after, then.as_ref().unwrap_or(answers)),
        ],
        then,
    };
    VNode::from(VChild::<Behind>::new(props, None))
}

/// How long the pictures stay behind the page, in milliseconds. They lie far down: what a changed
/// target changes in them is none of the frame that answers the hand.
const BEHIND: u32 = 150;

/// The pictures, a moment after the page.
#[component]
fn Behind(props: &PicturesProps) -> Html {
    let shown = use_state_eq(|| props.clone());
    {
        let setter = shown.setter();
        use_effect_with(props.clone(), move |props| {
            let props = props.clone();
            let next = Timeout::new(BEHIND, move || setter.set(props));
            move || drop(next)
        });
    }
    VNode::from(VChild::<Pictures>::new((*shown).clone(), None))
}

/// What is known at one time.
struct Known {
    when: When,
    sure: Option<Rc<Sure>>,
}

impl Known {
    /// The end of a shift at that time.
    fn end(&self, shift: Shift) -> Option<Level> {
        match self.when {
            When::Now => shift.before,
            When::Then => shift.after,
        }
    }
}

#[component]
fn Pictures(props: &PicturesProps) -> Html {
    let now = use_weightings(&props.model, props.scope, Some(&props.now));
    let then = use_weightings(&props.model, props.scope, props.then.as_ref());
    let mut known = vec![Known {
        when: When::Now,
        sure: now,
    }];
    known.extend(props.then.is_some().then_some(Known {
        when: When::Then,
        sure: then,
    }));
    let shown = section("l-section", "sure-title", label::SURE).id("sure");
    let shifts = &props.effect.dimensions;
    let claims = |known: &Known| shifts.iter().any(|shift| known.end(*shift).is_some());
    if !known.iter().any(claims) {
        return shown.add(tag("p", "").text(said::NOT_RATED)).into();
    }
    let facts = known.iter().map(|known| whole(props, known));
    let items = props
        .model
        .dimension_ids()
        .map(|id| item(props, &known, id));
    let tables = known.iter().map(|known| as_tables(props, known));
    shown
        .add(tag("p", "section-intro").text(words::EXPLAINED))
        .add(tag("dl", "facts").add_all(facts))
        .add(tag("ul", "weightings weightings--open").add_all(items))
        .add(fold(
            chart::AS_TABLE,
            tag("div", "disclosure__body l-stack").add_all(tables),
        ))
        .into()
}

/// What the weights say about the whole, and whether any level could move: that needs no drawing.
fn whole(props: &PicturesProps, known: &Known) -> Tag {
    let (model, effect) = (&props.model, &props.effect);
    let (weakest, boxes) = match known.when {
        When::Now => (&effect.holding.0, &props.boxes[0]),
        When::Then => (&effect.holding.1, &props.boxes[1]),
    };
    let about = words::when(known.when);
    if boxes.is_empty() {
        return fact(about, tag("dd", "").text(said::NOT_RATED));
    }
    let at = known.end(effect.whole);
    let said = known.sure.as_ref().map(|sure| {
        said::whole(model, at, weakest, sure, known.when)
            .unwrap_or_else(|| (String::new(), words::NO_WHOLE.into()))
    });
    let text = match said {
        Some((number, text)) => figure(tag("p", "weightings__whole"), number, text),
        None => {
            let place = said::place_of_whole(model, at, weakest, known.when);
            let place = tag("span", "weightings__place").text(place);
            tag("p", "weightings__whole weightings__whole--wait")
                .add(tag("span", "").text(said::WORKING))
                .add(place.set("aria-hidden", "true"))
        }
    };
    let off = said::off(model, Tolerance::USUAL, boxes.iter().copied());
    let value = tag("dd", "").add(text).add(tag("p", "").text(off));
    fact(about, value)
}

/// The strips of one dimension, each with what it says. Their places are kept while they are drawn.
fn item(props: &PicturesProps, known: &[Known], id: DimensionId) -> Tag {
    let model = &props.model;
    let half = |known: &Known| {
        let sure = known.sure.as_deref();
        let at = known.end(props.effect.dimensions[id.index()]);
        let of = sure.and_then(|sure| sure.dimensions[id.index()].as_ref());
        let text = match (at, sure, of) {
            (Some(at), Some(sure), Some(of)) => said::one(model, at, sure, of, known.when),
            _ => String::new(),
        };
        let drawn = at.map(|at| {
            list([
                strip(id, Some(at), of).into(),
                tag("p", "hint weightings__said").text(text).into(),
            ])
        });
        tag("div", "weightings__half")
            .add(tag("p", "weightings__when").text(words::at(model, known.when, at)))
            .add_some(drawn)
    };
    let class = if known.len() > 1 {
        "weightings__pair weightings__pair--two"
    } else {
        "weightings__pair"
    };
    tag("li", "weightings__item")
        .add(name(model, id))
        .add(tag("div", class).add_all(known.iter().map(half)))
}

/// What the tables show. What did not change is not painted again.
#[derive(Clone, PartialEq, Properties)]
struct TablesProps {
    model: Instrument,
    title: &'static str,
    levels: Vec<Option<Level>>,
    rated: bool,
    sure: Option<Rc<Sure>>,
}

fn as_tables(props: &PicturesProps, known: &Known) -> VNode {
    let shifts = props.effect.dimensions.iter();
    let props = TablesProps {
        model: props.model.clone(),
        title: words::when(known.when),
        levels: shifts.map(|shift| known.end(*shift)).collect(),
        rated: known.end(props.effect.whole).is_some(),
        sure: known.sure.clone(),
    };
    VNode::from(VChild::<Tables>::new(props, None))
}

#[component]
fn Tables(props: &TablesProps) -> Html {
    let tables = tables(
        &props.model,
        &props.levels,
        props.rated,
        props.sure.as_deref(),
    );
    tag("div", "l-stack")
        .add(tag("h3", "").text(props.title))
        .add_all(tables.into_iter())
        .into()
}
