//! A result: own, the example's or a stranger's. The same page for all of them.

mod lines;

use std::rc::Rc;

use yew::Html;

use crate::app::here::Here;
use crate::app::pages::start::grow;
use crate::app::parts::chart::chart;
use crate::app::parts::fact::{fact, figure};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::marked::highlighted;
use crate::app::parts::moves::next_moves;
use crate::app::parts::page::{heading, page, section};
use crate::app::parts::pattern::patterns;
use crate::app::parts::row::rows;
use crate::app::parts::table::tables;
use crate::app::parts::take_away::{Drawn, printed_notes, take_away};
use crate::app::parts::themes::themes;
use crate::app::parts::weightings::weightings;
use crate::app::parts::worked::how_worked;
use crate::app::route::Route;
use crate::app::tag::{Tag, Words, button, link, list, svg, tag};
use crate::charts::{frame, picture};
use crate::domain::course::Course;
use crate::domain::ids::IndicatorId;
use crate::domain::moves;
use crate::domain::report::{Finding, Report};
use crate::domain::response::Response;
use crate::domain::scope::Mode;
use crate::words::en::{chart as chart_words, course as course_words, label, open, result};

/// The canvas of the result.
const CANVAS: &str = "result-chart";

/// A result, with whose it is for the line above the headline. Only an own result can be gone on
/// with.
pub fn outcome(here: &Here, response: &Response, whose: &str, own: bool) -> Tag {
    let model = &here.model;
    let answers = &response.answers;
    let theme = here.session().theme;
    let report = Report::new(model, response.mode, answers);
    let assessment = here.session().assessment.as_ref().filter(|_| own);
    let targets = assessment.map_or(&response.targets, |own| &own.targets);
    let course = Course::new(model, &report.reading, answers, targets, assessment);
    let picture = Rc::new(picture::dimensions(
        model,
        &report.reading,
        chart_words::lines(model, &report),
        lines::overlays(&course),
        frame::Size::Large,
    ));
    let finding = result::finding(model, &report);
    let description = [
        chart_words::radar_description(model, &report),
        course_words::description(model, &course),
    ];
    let description = description.join(" ").trim_end().to_owned();
    let drawn = chart(
        picture.clone(),
        CANVAS,
        chart_words::radar_name(model.dimensions.len()),
        description.clone(),
        theme,
    );
    let head = tag("header", "finding")
        .add(tag("p", "finding__meta").text(result::meta(&report, whose, response.date)))
        .add(highlighted(heading("finding__title"), &finding))
        .add(tag("p", "lead lead--wide").text(result::lead(model, &report)))
        .add_some(own.then(|| next_question(here, &report)).flatten());
    let figure = tag("figure", "figure l-sticky")
        .add(drawn)
        .add_some(lines::key(&picture, &course))
        .add(tag("p", "figure__caption l-only-screen").add(link(
            "",
            "#table",
            chart_words::AS_TABLE,
        )));
    let picture_and_rows = tag("div", "l-split l-split--chart-first").add(figure).add(
        tag("section", "")
            .set("aria-labelledby", "rows-title")
            .add(
                tag("h2", "visually-hidden")
                    .id("rows-title")
                    .text(label::ROWS),
            )
            .add(rows(model, &report)),
    );
    let all = section("l-section", "table-title", label::TABLE)
        .id("table")
        .add(tables(
            model,
            &report,
            answers,
            &lines::columns(model, &course),
        ))
        .add(how_worked(model, &report));
    let drawn = Drawn {
        picture,
        title: finding.text(),
        description,
        canvas: CANVAS,
    };
    page()
        .add(head)
        .add(picture_and_rows)
        .add_some(next_moves(here, &report, answers, own))
        .add_some(
            (own && report.mode == Mode::Quick && report.reading.overall.rated)
                .then(|| grow_on(here)),
        )
        .add(patterns(model, &report, answers, own))
        .add_some(ask(here, &report, own))
        .add(sure(here, response, &report, &course, own))
        .add(themes(model, &report, theme))
        .add(all)
        .add_some(own.then(|| printed_notes(here)).flatten())
        .add(take_away(here, response, own, drawn))
}

/// Where an own result is not rated: the question that helps. Else the way to what comes next.
fn next_question(here: &Here, report: &Report) -> Option<Tag> {
    let to = |id: IndicatorId, words: String| {
        tag("p", "l-only-screen").add(link("button", here.href(&Route::Question(id)), words))
    };
    match &report.finding {
        Finding::Empty => here
            .model
            .indicators_in(report.mode)
            .next()
            .map(|id| to(id, label::FIRST.into())),
        Finding::NotRated(needs) => {
            let id = needs.iter().flat_map(|need| &need.candidates).next()?;
            Some(to(*id, result::answer(&here.model, *id)))
        }
        _ => moves_wait(here, report).then(|| {
            let to = link("textlink", "#moves-title", label::TO_MOVES);
            tag("p", "l-only-screen").add(to)
        }),
    }
}

/// Whether there are moves further down.
fn moves_wait(here: &Here, report: &Report) -> bool {
    let response = here.session().assessment.as_ref();
    response.is_some_and(|a| !moves::next(&here.model, &report.reading, &a.answers).is_empty())
}

/// After a quick check: the way on, once its result has been read.
fn grow_on(here: &Here) -> Tag {
    let here = here.clone();
    let on = button("button", label::GROW, move || grow(&here));
    tag("div", "l-section l-stack l-only-screen")
        .add(tag("p", "").text(label::GROW_TEXT))
        .add(tag("p", "").add(on))
}

/// What the tint means.
pub fn key_could() -> Tag {
    key_tint(chart_words::KEY_COULD)
}

/// The tint, and what it means.
pub fn key_tint(text: impl Words) -> Tag {
    let band = tag("rect", "chart__band chart__band--key")
        .set("x", "1")
        .set("y", "2")
        .set("width", "30")
        .set("height", "10");
    key_item(band, text)
}

/// One mark of a chart and what it means.
pub fn key_item(mark: impl Into<Html>, text: impl Words) -> Tag {
    tag("li", "key__item")
        .add(svg("key__swatch", "0 0 32 14", "32", "14").add(mark))
        .text(text)
}

/// The question to settle first.
fn ask(here: &Here, report: &Report, own: bool) -> Option<Tag> {
    let first = report.asks.first()?;
    let why = open::ask(&here.model, report, own)?;
    let indicator = here.model.indicator(first.indicator);
    let now = own.then(|| {
        let href = here.href(&Route::Question(first.indicator));
        tag("p", "l-only-screen").add(link("textlink", href, label::ANSWER_NOW))
    });
    let name = tag("span", "ask__name")
        .add(glyph(indicator.dimension.index(), Size::Large))
        .text(indicator.title.clone());
    Some(
        section("l-section l-section--whole", "ask-title", label::ASK)
            .add(
                tag("p", "ask")
                    .add(name)
                    .text(format!(" {}", indicator.question)),
            )
            .add(tag("p", "lead lead--s").text(why))
            .add_some(now),
    )
}

/// How sure the result is: other weightings, how many questions have a level, and what has changed.
fn sure(here: &Here, response: &Response, report: &Report, course: &Course<'_>, own: bool) -> Tag {
    let (answered, of) = report.answered;
    let known = answered - report.unsure;
    let all = own.then(|| link("l-only-screen", here.href(&Route::Review), label::SETTLE));
    let said = format!("{} ", open::answered(report));
    let value = figure(tag("dd", ""), result::of(known, of), said).add_some(all);
    let answered = fact(label::ANSWERED, value);
    section("l-section l-section--whole", "sure-title", label::SURE).add(weightings(
        &here.model,
        response.mode,
        &response.answers,
        list([
            answered.into(),
            lines::since(here, course).map_or_else(Html::default, Html::from),
        ]),
    ))
}
