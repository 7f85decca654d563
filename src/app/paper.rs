//! Pages without a program: what the build writes into the bundle.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::frame;
use crate::app::here::{Here, Instrument};
use crate::app::pages::questionnaire;
use crate::app::route::Route;
use crate::app::store::State;
use crate::domain::session::Session;
use crate::formats::model;

/// A page that is there before the program is, or without it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// The start page, as a first visitor sees it.
    Start,
    /// All questions, to be filled in by hand.
    Questionnaire,
}

#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    page: Html,
}

/// Yew renders components, not nodes.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    props.page.clone()
}

/// A page as HTML. None where the shipped model cannot be read.
pub fn html(page: Page) -> Option<String> {
    let model = Instrument::new(model::shipped()?);
    let page = match page {
        Page::Start => {
            let state = State::new(model, Session::default(), Route::Start);
            frame::first(&Here::new(Rc::new(state), Callback::noop()))
        }
        Page::Questionnaire => questionnaire::questionnaire(&model),
    };
    let rendering = yew::LocalServerRenderer::<Sheet>::with_props(SheetProps { page })
        .hydratable(false)
        .render();
    let runtime = tokio::runtime::Builder::new_current_thread().build().ok()?;
    Some(runtime.block_on(rendering))
}
