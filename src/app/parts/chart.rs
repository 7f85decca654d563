//! A chart on a canvas: sharp on any screen, redrawn when size, colours or data change, and said in
//! words for whoever does not see it.

mod colours;
mod hand;

use std::rc::Rc;

use plotters_canvas::CanvasBackend;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::{VChild, VNode};

use crate::app::tag::tag;
use crate::browser::canvas::{self, SizeWatch};
use crate::browser::events;
use crate::charts::frame::Size;
use crate::charts::pen::UNITS;
use crate::charts::picture::Picture;
use crate::charts::theme::Theme;
use crate::domain::session;

use colours::{Ink, WATCHED, paper, theme};
pub use hand::Hand;

/// What a chart needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// What is drawn.
    pub picture: Rc<Picture>,
    /// The id of its canvas; once on a page.
    pub id: &'static str,
    /// Its short name.
    pub name: AttrValue,
    /// Everything it shows, in words.
    pub description: AttrValue,
    /// The palette that was chosen: a change redraws.
    pub theme: session::Theme,
    /// What can draw it.
    pub hand: Hand,
}

/// A radar with its id, short name, description and the palette that was chosen.
pub fn chart(
    picture: Rc<Picture>,
    id: &'static str,
    name: impl Into<AttrValue>,
    description: impl Into<AttrValue>,
    theme: session::Theme,
) -> Html {
    ChartProps {
        picture,
        id,
        name: name.into(),
        description: description.into(),
        theme,
        hand: Hand::RADAR,
    }
    .chart()
}

impl ChartProps {
    /// The chart of it.
    pub fn chart(self) -> Html {
        VNode::from(VChild::<Chart>::new(self, None))
    }
}

/// A chart on a canvas.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let frame = use_node_ref();
    let surface = use_node_ref();
    let latest = use_mut_ref(|| props.picture.clone());
    *latest.borrow_mut() = props.picture.clone();
    // Reading the colours costs a round of styles each. While only the picture changes they stay.
    let colours = use_mut_ref(|| None::<Theme>);
    let draw = {
        let (frame, surface) = (frame.clone(), surface.clone());
        let (latest, hand) = (latest.clone(), props.hand);
        let colours = colours.clone();
        Rc::new(move |ink: Ink| {
            let mut colours = colours.borrow_mut();
            if let (Some(frame), Some(surface)) = (
                frame.cast::<HtmlElement>(),
                surface.cast::<HtmlCanvasElement>(),
            ) {
                match ink {
                    Ink::Kept => {}
                    Ink::Anew => *colours = None,
                    Ink::Paper => *colours = Some(paper(&surface)),
                }
                draw(&frame, &surface, &latest.borrow(), hand, &mut colours);
            }
        })
    };
    {
        let (frame, draw) = (frame.clone(), draw.clone());
        use_effect_with((), move |()| {
            let size = frame.cast::<HtmlElement>().and_then(|frame| {
                let draw = draw.clone();
                SizeWatch::new(&frame, move || draw(Ink::Anew))
            });
            let media: Vec<_> = WATCHED
                .iter()
                .filter_map(|query| {
                    let draw = draw.clone();
                    events::on_media_change(query, move || draw(Ink::Anew))
                })
                .collect();
            let print = events::on_print(move |begins| {
                draw(if begins { Ink::Paper } else { Ink::Anew });
            });
            move || drop((size, media, print))
        });
    }
    use_effect_with(props.theme, move |_| *colours.borrow_mut() = None);
    {
        let draw = draw.clone();
        use_effect_with((props.picture.clone(), props.theme), move |_| {
            draw(Ink::Kept);
        });
    }
    let described = format!("{}-words", props.id);
    tag("div", "")
        .node(&frame)
        .set("class", shape_class(&props.picture))
        .add(
            tag("canvas", "")
                .node(&surface)
                .id(props.id)
                .set("role", "img")
                .set("aria-label", props.name.clone())
                .set("aria-describedby", described.clone()),
        )
        .add(
            tag("p", "visually-hidden")
                .id(described)
                .text(props.description.clone()),
        )
        .into()
}

fn shape_class(picture: &Picture) -> &'static str {
    match picture {
        Picture::Radar(radar) if radar.size == Size::Small => "chart chart--small",
        Picture::Radar(radar) if radar.axes.len() == 4 => "chart chart--radar",
        _ => "chart chart--many",
    }
}

fn draw(
    frame: &HtmlElement,
    surface: &HtmlCanvasElement,
    picture: &Picture,
    hand: Hand,
    colours: &mut Option<Theme>,
) {
    let width = canvas::width_of(frame).floor();
    let Ok(extent) = hand.extent(picture, width) else {
        // Not shown, or too narrow for a chart: the rows beside it say the same.
        canvas::prepare(surface, 0.0, 0.0, UNITS);
        return;
    };
    let theme = colours.get_or_insert_with(|| theme(surface));
    if !canvas::prepare(surface, extent.width, extent.height, UNITS) {
        return;
    }
    if let Some(mut backend) = CanvasBackend::with_canvas_object(surface.clone()) {
        hand.draw(picture, theme, width, &mut backend);
    }
}
