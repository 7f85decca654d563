//! What can be chosen of an embed.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::field::{Around, line};
use crate::app::tag::{Tag, tag};
use crate::browser::{page, palette};
use crate::domain::session::Theme;
use crate::formats::colour::Colour;
use crate::formats::embed::Show;
use crate::formats::snippet::{Apart, Width, Wish};
use crate::words::en::builder as words;

/// Light, dark, or neither.
const THEMES: [(&str, Theme); 3] = [
    (words::AUTO, Theme::System),
    (words::LIGHT, Theme::Light),
    (words::DARK, Theme::Dark),
];

/// What the frame may do.
const APARTS: [(&str, Apart); 2] = [
    (words::SHARED, Apart::Shared),
    (words::STRICT, Apart::Strict),
];

/// All choices.
pub(super) fn choices(here: &Here) -> Tag {
    let wish = &here.desk.wish;
    let shows = Show::ALL.map(|show| {
        let name = match show {
            Show::Quick => words::QUICK,
            Show::Full => words::FULL,
            Show::Result => words::RESULT,
            Show::Radar => words::RADAR,
        };
        (name, show == wish.show)
    });
    let widths = Width::ALL.map(|width| {
        let name = match width {
            Width::Place => words::PLACE,
            Width::Column => words::COLUMN,
            Width::Phone => words::PHONE,
        };
        (name, width == wish.width)
    });
    let show = pick(here, "show", words::SHOW, &shows, |wish, at| {
        wish.show = Show::ALL[at];
    });
    let theme = pick(
        here,
        "palette",
        words::PALETTE,
        &THEMES.map(|(name, theme)| (name, theme == wish.theme)),
        |wish, at| wish.theme = THEMES[at].1,
    );
    let width = pick(here, "width", words::WIDTH, &widths, |wish, at| {
        wish.width = Width::ALL[at];
    });
    let apart = pick(
        here,
        "rights",
        words::RIGHTS,
        &APARTS.map(|(name, apart)| (name, apart == wish.apart)),
        |wish, at| wish.apart = APARTS[at].1,
    );
    let is_link = wish.show.mode().is_none();
    let pasted = !wish.result.trim().is_empty();
    let link = is_link.then(|| {
        let around = Around::new("result", words::LINK)
            .hint(words::LINK_HINT)
            .problem((pasted && wish.lacks_link()).then(|| words::LINK_PROBLEM.into()));
        text(here, around, &wish.result, |wish, text| wish.result = text)
    });
    // What is wrong stands in the place of the hint: nothing below may move under a pointer that is
    // just leaving the field.
    let accent = Around::new("accent", words::ACCENT);
    let accent = if here.desk.tried.is_no_colour() {
        accent.problem(Some(words::ACCENT_PROBLEM.into()))
    } else {
        accent.hint(words::ACCENT_HINT)
    };
    let event = Around::new("event", words::EVENT).hint(words::EVENT_HINT);
    let label = (!is_link).then(|| {
        let around = Around::new("label", words::LABEL).hint(words::LABEL_HINT);
        text(here, around, &wish.label, |wish, text| wish.label = text)
    });
    tag("div", "l-stack l-stack--l")
        .add(show)
        .add_some(link)
        .add(theme)
        .add(
            tag("div", "builder__colour")
                .add(text(here, accent, &wish.accent, |wish, text| {
                    wish.accent = text;
                }))
                .add(picker(here)),
        )
        .add(width)
        .add(text(here, event, &wish.event, |wish, text| {
            wish.event = text;
        }))
        .add_some(label)
        .add(
            tag("div", "l-stack l-stack--s")
                .add(apart)
                .add(tag("p", "hint").text(words::STRICT_TEXT)),
        )
}

/// The browser's own way to pick a colour, in step with the field. It is tried once it is picked:
/// while it is moved, the field follows.
fn picker(here: &Here) -> Tag {
    let typed = Colour::read(&here.desk.wish.accent);
    let shown = typed.or_else(|| palette::token("--c-action").and_then(|own| Colour::read(&own)));
    let on_move = {
        let here = here.clone();
        move |picked: String| here.desk(|desk| desk.wish.accent = digits(&picked))
    };
    let on_pick = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let Some((_, picked)) = page::picked(&event) else {
                return;
            };
            here.desk(|desk| {
                desk.wish.accent = digits(&picked);
                desk.tried = desk.wish.clone();
            });
        })
    };
    tag("input", "builder__picker")
        .id("accent-picker")
        .set("type", "color")
        .set("aria-label", words::PICK)
        .value(shown.map_or_else(String::new, |colour| format!("#{colour}")))
        .on_text(on_move)
        .on_change(on_pick)
}

/// A colour as the field takes it.
fn digits(picked: &str) -> String {
    picked.trim_start_matches('#').to_owned()
}

/// One of several, as a row. What is chosen is tried at once.
fn pick(
    here: &Here,
    name: &'static str,
    legend: &'static str,
    options: &[(&'static str, bool)],
    choose: fn(&mut Wish, usize),
) -> Tag {
    let options = options.iter().enumerate().map(|(at, (text, chosen))| {
        let id = format!("{name}-{at}");
        let here = here.clone();
        let input = tag("input", "tabs__input")
            .set("type", "radio")
            .set("name", name)
            .id(id.clone())
            .checked(*chosen)
            .on_change(Callback::from(move |_: Event| {
                here.desk(|desk| {
                    choose(&mut desk.wish, at);
                    desk.tried = desk.wish.clone();
                });
            }));
        tag("span", "tabs__option")
            .add(input)
            .add(tag("label", "tabs__label").set("for", id).text(*text))
    });
    tag("fieldset", "")
        .add(tag("legend", "field__label builder__legend").text(legend))
        .add(tag("div", "tabs__row").add_all(options))
}

/// A line of text. It is tried when its field is left: each letter would load the frame anew.
fn text(here: &Here, around: Around, value: &str, write: fn(&mut Wish, String)) -> Tag {
    let on_text = {
        let here = here.clone();
        move |text| here.desk(|desk| write(&mut desk.wish, text))
    };
    let on_leave = {
        let here = here.clone();
        move || {
            if here.desk.tried != here.desk.wish {
                here.desk(|desk| desk.tried = desk.wish.clone());
            }
        }
    };
    around.with(
        line("text", value.to_owned(), on_text)
            .set("spellcheck", "false")
            .on_leave(on_leave),
    )
}
