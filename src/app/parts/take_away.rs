//! Taking a result along: a link, a file, the picture, paper.

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::app::here::{Here, today};
use crate::app::parts::save_file::save_file;
use crate::browser::{canvas, clipboard, files, location, page};
use crate::charts::picture::Picture;
use crate::charts::svg;
use crate::charts::theme::Theme;
use crate::domain::response::Response;
use crate::domain::session::Action;
use crate::formats::link;
use crate::words::en::{label, notice};

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TakeAwayProps {
    /// What every page can reach.
    pub here: Here,
    /// What a link carries.
    pub response: Response,
    /// Whether it is the person's own result: only that is saved as a file.
    pub own: bool,
    /// The picture.
    pub picture: std::rc::Rc<Picture>,
    /// What the picture is called.
    pub title: AttrValue,
    /// What the picture shows.
    pub description: AttrValue,
    /// The canvas it is on.
    pub canvas: Option<HtmlCanvasElement>,
}

/// How far copying has got.
#[derive(Clone, PartialEq)]
enum Copied {
    Not,
    Done(String),
    Refused(String),
}

/// Taking a result along.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let copied = use_state_eq(|| Copied::Not);
    let copy = {
        let (here, response, own) = (props.here.clone(), props.response.clone(), props.own);
        let copied = copied.setter();
        Callback::from(move |_: MouseEvent| {
            let token = link::write(&here.model, &response);
            let address = format!("{}{}{token}", location::without_fragment(), link::MARKER);
            if own {
                here.act(Action::Linked);
            }
            let copied = copied.clone();
            clipboard::copy(&address.clone(), move |done| {
                copied.set(if done {
                    Copied::Done(address)
                } else {
                    Copied::Refused(address)
                });
            });
        })
    };
    let save = {
        let here = props.here.clone();
        Callback::from(move |_: MouseEvent| save_file(&here, today()))
    };
    let svg = {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| {
            let theme = Theme::light_svg();
            // A picture that cannot be drawn as large as this cannot be drawn at all: no button
            // leads here for models with fewer than three dimensions.
            if let Ok(text) = svg::svg(
                props.picture.chart(),
                &theme,
                480.0,
                &props.title,
                &props.description,
            ) {
                files::save("fourfront.svg", "image/svg+xml", &text);
            }
        })
    };
    let png = {
        let surface = props.canvas.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(address) = surface.as_ref().and_then(canvas::png) {
                files::download("fourfront.png", &address);
            }
        })
    };
    let drawable = props.picture.chart().extent(480.0).is_ok();
    let (said, field) = match &*copied {
        Copied::Not => ("", None),
        Copied::Done(address) => (notice::COPIED, Some(address)),
        Copied::Refused(address) => (notice::COPY_BY_HAND, Some(address)),
    };
    html! {
        <section class="l-section l-only-screen" aria-labelledby="take-title">
            <h2 class="section-title" id="take-title">{ label::TAKE }</h2>
            <ul class="actions">
                <li class="actions__item">
                    <button class="button" type="button" onclick={copy}>{ label::COPY }</button>
                    <p class="actions__text">{ label::COPY_TEXT }</p>
                </li>
                if props.own {
                    <li class="actions__item">
                        <button class="button button--quiet" type="button" onclick={save}>
                            { notice::SAVE_FILE }
                        </button>
                        <p class="actions__text">{ label::SAVE_TEXT }</p>
                    </li>
                }
                if drawable {
                    <li class="actions__item">
                        <div class="l-row">
                            <button class="button button--quiet" type="button" onclick={svg}>
                                { label::SVG }
                            </button>
                            <button class="button button--bare" type="button" onclick={png}>
                                { label::PNG }
                            </button>
                        </div>
                        <p class="actions__text">{ label::CHART_TEXT }</p>
                    </li>
                }
                <li class="actions__item">
                    <button class="button button--quiet" type="button"
                        onclick={|_: MouseEvent| page::print()}>{ label::PRINT }</button>
                    <p class="actions__text">{ label::PRINT_TEXT }</p>
                </li>
            </ul>
            <p role="status">{ said }</p>
            if let Some(address) = field {
                <div class="field">
                    <label class="field__label" for="link">{ label::LINK_FIELD }</label>
                    <input class="field__input field__input--code" id="link" readonly=true
                        value={address.clone()} />
                </div>
            }
        </section>
    }
}
