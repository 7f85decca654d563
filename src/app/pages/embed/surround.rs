//! What surrounds an embed: it tells the page around it what happens, and takes on its look.
//!
//! A component, because it listens for as long as the embed is there.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::store::Message;
use crate::app::tag::tag;
use crate::browser::canvas::SizeWatch;
use crate::browser::{canvas, events, frame, location, palette};
use crate::domain::session::{Action, Theme};
use crate::formats::colour::Colour;
use crate::formats::embed::Embed;
use crate::formats::message::{Told, ToldLevel, look, secret, wordpress_asks, wordpress_height};

/// What the page around is told, and when it changes told again.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Said {
    /// Which page is shown.
    pub(super) place: String,
    /// How many questions of how many have an answer, while they are answered.
    pub(super) progress: Option<(usize, usize)>,
    /// The levels, while the result is shown.
    pub(super) levels: Option<Vec<ToldLevel>>,
}

/// What a surround needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SurroundProps {
    pub(super) asked: Rc<Embed>,
    pub(super) said: Said,
    /// The palette that is shown.
    pub(super) theme: Theme,
    pub(super) send: Callback<Message>,
    pub(super) whole: Html,
}

/// What surrounds an embed.
#[component]
pub(super) fn Surround(props: &SurroundProps) -> Html {
    let surface = use_node_ref();
    let height = use_memo((), |()| Height::default());
    let accent = use_state_eq(|| props.asked.accent);
    let again = {
        let (surface, height) = (surface.clone(), height.clone());
        move |anew: bool| {
            if let Some(surface) = surface.cast::<HtmlElement>() {
                height.tell(&surface, anew);
            }
        }
    };
    {
        let (surface, again) = (surface.clone(), again.clone());
        let (send, accent) = (props.send.clone(), accent.setter());
        use_effect_with((), move |()| {
            let size = surface.cast::<HtmlElement>().and_then(|surface| {
                let again = again.clone();
                SizeWatch::new(&surface, move || again(false))
            });
            let asked = frame::on_told(move |message| {
                if let Some(look) = look(&message) {
                    accent.set(look.accent);
                    send.emit(Message::Act(Action::Theme(look.theme)));
                }
                let fragment = location::fragment();
                if secret(&fragment).is_some_and(|secret| wordpress_asks(&message, secret)) {
                    again(true);
                }
            });
            frame::tell(&Told::Ready.json());
            move || drop((size, asked))
        });
    }
    {
        let before = use_mut_ref(|| None::<Said>);
        use_effect_with(props.said.clone(), move |said| {
            let was = before.borrow_mut().replace(said.clone());
            for told in news(was.as_ref(), said) {
                frame::tell(&told.json());
            }
            // Once all is drawn. Browsers tell nothing of sizes in a frame that is out of sight.
            let settled = Timeout::new(0, move || again(false));
            move || drop(settled)
        });
    }
    use_effect_with((*accent, props.theme), |(accent, theme)| {
        let (accent, theme) = (*accent, *theme);
        wear(accent, theme);
        let watched: Vec<_> = ["(prefers-color-scheme: dark)", "(forced-colors: active)"]
            .into_iter()
            .filter_map(|query| events::on_media_change(query, move || wear(accent, theme)))
            .collect();
        move || drop(watched)
    });
    tag("div", "")
        .node(&surface)
        .add(props.whole.clone())
        .into()
}

/// What is new since something was last said. That nothing is answered yet is no news.
fn news(before: Option<&Said>, said: &Said) -> Vec<Told> {
    let mut news = Vec::new();
    if before.is_some_and(|before| before.place != said.place) {
        news.push(Told::Turned);
    }
    let answered = before.and_then(|before| before.progress);
    if let Some((done, of)) = said.progress
        && said.progress != answered
        && (done > 0 || answered.is_some())
    {
        news.push(Told::Progress(done, of));
    }
    if let Some(levels) = &said.levels
        && before.and_then(|before| before.levels.as_ref()) != Some(levels)
    {
        news.push(Told::Levels(levels.clone()));
    }
    news
}

/// The height that was last told.
#[derive(Default)]
struct Height(Cell<u32>);

impl Height {
    /// Tells the height of what is shown, where it is another than before or is asked for anew. It
    /// is that of the content and not of the window, so that it does not follow itself.
    fn tell(&self, surface: &HtmlElement, anew: bool) {
        let height = surface.get_bounding_client_rect().height().ceil() as u32;
        if height == 0 || (self.0.replace(height) == height && !anew) {
            return;
        }
        frame::tell(&Told::Height(height).json());
        if let Some(secret) = secret(&location::fragment()) {
            frame::tell(&wordpress_height(secret, height));
        }
    }
}

/// Puts the host's colour in the place of ours, where it can be read on the page's ground as it is
/// now; without one ours is back. Colours that the visitor's system forces are left alone.
fn wear(accent: Option<Colour>, theme: Theme) {
    // Effects of what is inside run first: the palette is not chosen yet.
    palette::show(crate::app::frame::palette_of(theme));
    let colour = |name| palette::token(name).and_then(|text| Colour::read(&text));
    let grounds = (colour("--c-page"), colour("--c-ink"));
    let worn = match (accent, grounds) {
        (Some(accent), (Some(ground), Some(ink))) if !canvas::forced_colours() => accent
            .is_readable_on(ground)
            .then(|| (accent, accent.towards(ink), ground)),
        _ => None,
    };
    let names = ["--c-action", "--c-action-hover", "--c-on-action"];
    let values = match worn {
        Some((action, hover, on)) => [action, hover, on].map(|colour| format!("#{colour}")),
        None => [const { String::new() }; 3],
    };
    let properties: Vec<_> = names.into_iter().zip(values).collect();
    palette::set(&properties);
}
